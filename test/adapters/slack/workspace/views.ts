/** Views the bot opened, pushed, updated or published. https://docs.slack.dev/surfaces/modals */
import { blockRefusal, type Refusal, storedBlocks } from "./blocks.ts";
import type { Identity } from "./identity.ts";
import type { Ids } from "./ids.ts";
import { type Fields, fieldsOf, isFields, listOf, textOf } from "./json.ts";
import type { View } from "./shown.ts";

const KEPT = 500;
const MOST_BLOCKS = 100;
const TITLE_LIMIT = 24;
const METADATA_LIMIT = 3000;

export interface Views {
  refusal(view: unknown): Refusal | null;
  /** A new modal, on top of `previous` where there is one. */
  open(view: Fields, previous: View | null): View;
  update(old: View, view: Fields): View;
  /** A user has one home. */
  publish(user: string, view: Fields): View;
  find(key: { view_id?: unknown; external_id?: unknown }): View | undefined;
  home(user: string): View | undefined;
}

function argumentFaults(view: Fields): string[] {
  const isModal = view.type === "modal";
  return [
    ...(isModal || view.type === "home" ? [] : ["[ERROR] invalid view type [json-pointer:/view/type]"]),
    ...(isModal && !isFields(view.title) ? ["[ERROR] missing required field: title [json-pointer:/view]"] : []),
    ...["title", "submit", "close"]
      .filter((key) => textOf(fieldsOf(view[key]).text).length > TITLE_LIMIT)
      .map((key) => `[ERROR] must be less than ${TITLE_LIMIT + 1} characters [json-pointer:/view/${key}/text]`),
    ...(isModal && !isFields(view.submit) && listOf(view.blocks).some(({ type }) => type === "input")
      ? ["[ERROR] a view with inputs needs a submit [json-pointer:/view/submit]"]
      : []),
    ...(textOf(view.private_metadata).length > METADATA_LIMIT ? [`[ERROR] must be less than ${METADATA_LIMIT + 1} characters [json-pointer:/view/private_metadata]`] : []),
  ];
}

export function createViews({ team, app }: Identity, ids: Ids): Views {
  const modals = new Map<string, View>();
  const homes = new Map<string, View>();

  const stored = (view: Fields, id: string, parents: Fields): View => ({
    app_id: app.id,
    app_installed_team_id: team.id,
    bot_id: app.botId,
    clear_on_close: false,
    notify_on_close: false,
    close: null,
    submit: null,
    external_id: "",
    private_metadata: "",
    title: { type: "plain_text", text: "View Title", emoji: true },
    ...view,
    team_id: team.id,
    callback_id: textOf(view.callback_id),
    id,
    type: textOf(view.type),
    hash: `${ids.ts()}.${ids.secret().slice(0, 8)}`,
    blocks: storedBlocks(view.blocks, () => ids.next("")),
    state: { values: {} },
    ...parents,
  });

  function keep(view: View): View {
    modals.delete(view.id);
    modals.set(view.id, view);
    for (const oldest of modals.keys()) {
      if (modals.size <= KEPT) break;
      modals.delete(oldest);
    }
    return view;
  }

  const parentsOf = ({ root_view_id, previous_view_id }: View): Fields => ({ root_view_id, previous_view_id });
  return {
    refusal(view) {
      const faults = argumentFaults(fieldsOf(view));
      if (faults.length) return { error: "invalid_arguments", messages: faults };
      return blockRefusal(fieldsOf(view).blocks, MOST_BLOCKS);
    },
    open(view, previous) {
      const id = ids.next("V");
      return keep(stored(view, id, { root_view_id: previous?.root_view_id ?? id, previous_view_id: previous?.id ?? null }));
    },
    update: (old, view) => keep(stored(view, old.id, parentsOf(old))),
    publish(user, view) {
      const id = homes.get(user)?.id ?? ids.next("V");
      const home = stored(view, id, { root_view_id: id, previous_view_id: null });
      homes.set(user, home);
      return home;
    },
    find: ({ view_id, external_id }) => modals.get(textOf(view_id)) ?? [...modals.values()].find((view) => Boolean(external_id) && view.external_id === external_id),
    home: (user) => homes.get(user),
  };
}
