/** The rule by which record engines are judged; far more lenient than the judge of the tests, which wants every port, the wording and the direction. */
import type { Service } from "../src/answer/answer.ts";
import type { ExpectedPort, Question } from "../test/questions/score.ts";

const same = (service: Service, [protocol, number]: ExpectedPort): boolean => {
  if (service.protocol !== protocol) return false;
  if (number === null) return true;
  if ("from" in service) return typeof number === "number" && service.from <= number && number <= service.to;
  return "number" in service && String(service.number).toLowerCase() === String(number).toLowerCase();
};

/** Questions that ought to be answered; the others ought not to be. */
export const isCovered = ({ expect }: Question): boolean => expect.status === "answer" || expect.status === "ambiguous-ok";

/**
 * True when what is shown has no forbidden port and at least one of the expected ports; where none is expected, when its
 * text has every word that must be mentioned (any wording of it).
 * @param text everything the record (or the reply) says, aliases included
 */
export function isRightByPeersRule({ expect }: Question, services: readonly Service[], text: string): boolean {
  if (expect.portsForbidden.some((port) => services.some((service) => same(service, port)))) return false;
  if (expect.status === "ambiguous-ok") return true;
  if (expect.ports !== null && expect.ports.length > 0) return expect.ports.some((port) => services.some((service) => same(service, port)));
  const low = text.toLowerCase();
  return expect.mustMention.every((group) => group.some((word) => low.includes(word.toLowerCase())));
}
