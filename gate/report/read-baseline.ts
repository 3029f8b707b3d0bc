import { readFile } from "node:fs/promises";
import { isObject, type JsonObject } from "../document/json";
import { GateError } from "../errors";
import { severities, type Severity } from "../severity";
import { baselineKey, type Baseline, type BaselineEntry } from "../verdict/baseline";

const fix = "write it with --format json, and name that file";

/**
 * Reads an older report, as `--format json` wrote it.
 *
 * @throws GateError `usage` when the file is no such report
 */
export async function readBaseline(file: string): Promise<Baseline> {
  const report = parse(file, await read(file));
  if (!isObject(report) || report["schema_version"] !== "1") {
    throw new GateError("usage", `${file}: got JSON that is no report of aurora-guard, want a report; ${fix}`);
  }
  const verdicts: readonly unknown[] = Array.isArray(report["verdicts"]) ? report["verdicts"] : [report];
  return new Map(verdicts.flatMap((verdict) => entriesOf(file, verdict)));
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new GateError("usage", `${file}: the older report cannot be read (${code}); ${fix}`, { cause: error });
  }
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new GateError("usage", `${file}: got text that is no JSON, want a report; ${fix}`, { cause: error });
  }
}

function entriesOf(file: string, verdict: unknown): readonly (readonly [string, BaselineEntry])[] {
  const { document, results } = isObject(verdict) ? verdict : {};
  const name = isObject(document) ? document["name"] : undefined;
  if (typeof name !== "string" || !Array.isArray(results)) {
    throw new GateError("usage", `${file}: got a report without its document or results, want a whole one; ${fix}`);
  }
  return results.map((result: unknown) => {
    if (!isEntry(result)) {
      throw new GateError("usage", `${file}: got a result without rule, address, status or severity; ${fix}`);
    }
    const { rule, address, status, severity } = result;
    return [baselineKey(name, rule, address), { status, severity }] as const;
  });
}

function isEntry(
  value: unknown,
): value is JsonObject & BaselineEntry & { readonly rule: string; readonly address: string } {
  return (
    isObject(value) &&
    typeof value["rule"] === "string" &&
    typeof value["address"] === "string" &&
    ["pass", "fail", "unknown"].includes(String(value["status"])) &&
    severities.includes(value["severity"] as Severity)
  );
}
