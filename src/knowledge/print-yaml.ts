/** A value as YAML 1.2 text, for files that people read. */
import { stringify } from "yaml";

export const printYaml = (value: unknown): string => stringify(value, { lineWidth: 0 });
