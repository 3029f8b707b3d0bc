import { dayAfter } from "../calendar";
import { matchesAddress, matchesText } from "./address-pattern";
import type { Notice, Result } from "./verdict";
import type { Waiver } from "./waiver";

/** How many days before its end a waiver is spoken of. */
export const noticeDays = 14;

/** Results with the waivers that hold for them, and what there is to say about the waivers. */
export interface Waived {
  readonly results: readonly Result[];
  readonly notices: readonly Notice[];
}

/**
 * Accepts the findings that a waiver holds for: they do not count. A finding whose waiver has expired counts, and says whose it was.
 *
 * @param today as `YYYY-MM-DD`; a waiver holds on its last day
 */
export function applyWaivers(results: readonly Result[], waivers: readonly Waiver[], today: string): Waived {
  const used = new Set<Waiver>();
  const waived = results.map((result) => {
    if (result.status === "pass") return result;
    const matching = waivers.filter((waiver) => isFor(waiver, result));
    const holding = matching.find(({ expires }) => expires >= today);
    for (const waiver of matching) used.add(waiver);
    if (holding !== undefined) return { ...result, counts: false, waiver: holding };
    const [expired] = matching;
    return expired === undefined ? result : { ...result, expiredWaiver: expired };
  });
  return { results: waived, notices: waivers.flatMap((waiver) => noticesOf(waiver, used.has(waiver), today)) };
}

function isFor(waiver: Waiver, { rule, address }: Result): boolean {
  return matchesText(waiver.rule, rule) && matchesAddress(waiver.address, address);
}

function noticesOf(waiver: Waiver, isUsed: boolean, today: string): readonly Notice[] {
  const { rule, address, owner, expires, source } = waiver;
  const name = `the waiver of ${rule} for ${address} (${owner}, ${source})`;
  if (!isUsed) return [{ level: "warning", text: `${name} waives nothing: remove it` }];
  if (expires < today) return [{ level: "warning", text: `${name} expired on ${expires}: the finding counts again` }];
  return expires <= dayAfter(today, noticeDays) ? [{ level: "notice", text: `${name} expires on ${expires}` }] : [];
}
