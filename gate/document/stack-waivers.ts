import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { dayAfter, isCalendarDay } from "../calendar";
import type { Waiver } from "../verdict/waiver";
import { decode } from "./decode";
import { isObject } from "./json";
import { refusal } from "./refusal";

/** The file that synthesis leaves beside a stack: an array of acknowledged insecure choices. */
export const stackWaiversFile = "aurora-guard.waivers.json";

const keys = ["rule", "address", "reason", "owner", "expires"] as const;
const synthesizeAgain = "synthesize the stack again";

/**
 * The waivers that constructs left beside a document: in the stack's folder, or in that of the plan.
 *
 * @param source the document's path
 * @param today as `YYYY-MM-DD`; none may hold for more than `most` days from it
 * @throws GateError `document` when the file is there and is not what constructs write: it must not be passed over
 */
export async function stackWaivers(source: string, today: string, most: number): Promise<readonly Waiver[]> {
  if (source === "-") return [];
  const folder = (await stat(source)).isDirectory() ? source : dirname(source);
  const file = join(folder, stackWaiversFile);
  if (!existsSync(file)) return [];
  const content = parsed(file, decode(file, await readFile(file)));
  if (!Array.isArray(content)) throw refusal(file, "JSON that is no array of waivers", synthesizeAgain);
  return content.map((entry: unknown, index) => toWaiver(entry, `${file}: [${index}]`, file, dayAfter(today, most)));
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw refusal(file, "text that is no JSON", synthesizeAgain);
  }
}

function toWaiver(entry: unknown, where: string, source: string, last: string): Waiver {
  if (!isObject(entry)) throw refusal(where, "a waiver that is no object", synthesizeAgain);
  const missing = keys.filter((key) => typeof entry[key] !== "string" || String(entry[key]).trim() === "");
  if (missing.length > 0) throw refusal(where, `a waiver without ${missing.join(", ")}`, synthesizeAgain);
  const expires = String(entry["expires"]);
  if (!isCalendarDay(expires) || expires > last) {
    throw refusal(where, `a waiver that expires on ${expires}`, `acknowledge the choice until ${last} at the latest`);
  }
  const [rule, address, reason, owner] = keys.map((key) => String(entry[key])) as [string, string, string, string];
  return { rule, address, reason, owner, expires, source };
}
