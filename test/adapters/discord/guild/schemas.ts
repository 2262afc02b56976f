/** Which schema of Discord's OpenAPI a body has to satisfy, by route. */
import * as spec from "discord-api-spec/zod";
import { z } from "zod";
import { CALLBACK } from "./constants.ts";
import { isRecord } from "./wire.ts";

export type Schema = z.core.$ZodType;

const CALLBACKS: Readonly<Record<number, Schema>> = {
  [CALLBACK.message]: spec.CreateMessageInteractionCallbackRequestSchema,
  [CALLBACK.deferredMessage]: spec.CreateMessageInteractionCallbackRequestSchema,
  [CALLBACK.deferredUpdate]: spec.UpdateMessageInteractionCallbackRequestSchema,
  [CALLBACK.update]: spec.UpdateMessageInteractionCallbackRequestSchema,
  [CALLBACK.choices]: spec.ApplicationCommandAutocompleteCallbackRequestSchema,
  [CALLBACK.modal]: spec.ModalInteractionCallbackRequestSchema,
};

const ROUTES: Readonly<Record<string, Schema>> = {
  "POST /channels/:id/messages": spec.MessageCreateRequestSchema,
  "PATCH /channels/:id/messages/:id": spec.MessageEditRequestPartialSchema,
  "POST /channels/:id/messages/:id/threads": spec.CreateTextThreadWithMessageRequestSchema,
  "POST /channels/:id/threads": spec.CreateTextThreadWithoutMessageRequestSchema,
  "POST /users/@me/channels": spec.CreatePrivateChannelRequestSchema,
  "POST /webhooks/:id/:token": spec.IncomingWebhookRequestPartialSchema,
  "PATCH /webhooks/:id/:token/messages/@original": spec.IncomingWebhookUpdateRequestPartialSchema,
  "PATCH /webhooks/:id/:token/messages/:id": spec.IncomingWebhookUpdateRequestPartialSchema,
  "PUT /applications/:id/commands": z.array(spec.ApplicationCommandUpdateRequestSchema),
  "PUT /applications/:id/guilds/:id/commands": z.array(spec.ApplicationCommandUpdateRequestSchema),
};

const NOT_A_CALLBACK = z.object({ type: z.literal(Object.values(CALLBACK)) });

/** undefined for a route whose body is not looked at. */
export function schemaOf(route: string, body: unknown): Schema | undefined {
  if (route !== "POST /interactions/:id/:token/callback") return ROUTES[route];
  const type = isRecord(body) && typeof body.type === "number" ? body.type : 0;
  return CALLBACKS[type] ?? NOT_A_CALLBACK;
}
