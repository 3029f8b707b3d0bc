import { isIP } from "node:net";
import { Token } from "cdktf";
import type { Problem } from "../validation/problems";

/** Lengths of prefixes that are allowed, in bits. */
export interface PrefixLimits {
  readonly shortest: number;
  readonly longest: number;
}

/** The widest sources that a database may be opened to: the widest private block of IPv4, a provider's block of IPv6. */
const widestSource = { ipv4: 8, ipv6: 32 } as const;

interface Block {
  readonly version: number;
  readonly prefix: number;
}

/** A text that is no IPv4 block with a prefix within the limits. Blocks known only to Terraform are left to it. */
export function ipv4BlockProblems(property: string, given: string, limits: PrefixLimits): readonly Problem[] {
  if (Token.isUnresolved(given)) return [];
  const block = parseBlock(given);
  if (block?.version === 4 && block.prefix >= limits.shortest && block.prefix <= limits.longest) return [];
  const allowed = `an IPv4 block from /${limits.shortest} to /${limits.longest}`;
  return [{ property, given, allowed, fix: "write a block such as 10.20.0.0/16" }];
}

/** A source block that is malformed, or so wide that it opens the database to strangers. */
export function sourceBlockProblems(property: string, given: string): readonly Problem[] {
  const block = parseBlock(given);
  const widest = block?.version === 6 ? widestSource.ipv6 : widestSource.ipv4;
  if (block !== undefined && block.prefix >= widest) return [];
  return [
    {
      property,
      given,
      allowed: `an IPv4 block of /${widestSource.ipv4} or narrower, or an IPv6 block of /${widestSource.ipv6} or narrower`,
      fix: "allow the client's security group with allowDefaultPortFrom, or name the block of its network",
    },
  ];
}

/** The version of a block. */
export function blockVersion(block: string): number {
  return isIP(block.slice(0, block.indexOf("/")));
}

function parseBlock(text: string): Block | undefined {
  const [address = "", prefixText = "", ...rest] = text.split("/");
  const version = isIP(address);
  if (version === 0 || rest.length > 0 || !/^\d{1,3}$/.test(prefixText)) return undefined;
  const prefix = Number(prefixText);
  return prefix <= (version === 4 ? 32 : 128) ? { version, prefix } : undefined;
}
