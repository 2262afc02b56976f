/** Whether what an answer shows has been shown before. */
import type { Requirement, Service } from "../answer.ts";

const sameService = (a: Service, b: Service): boolean => JSON.stringify(a) === JSON.stringify(b);

/** One way of a link is shown when all its ways are. */
const isWayOf = (row: Requirement, link: Requirement): boolean =>
  link.logic === "one-of" &&
  link.product === row.product &&
  link.from === row.from &&
  link.to === row.to &&
  row.services.length > 0 &&
  row.services.every((service) => link.services.some((other) => sameService(service, other)));

/** True when one earlier answer shows every one of some rows. */
export const isShown = (rows: readonly Requirement[], earlier: readonly (readonly Requirement[])[]): boolean =>
  earlier.some((shown) => rows.every((row) => shown.some((other) => other.id === row.id || isWayOf(row, other))));
