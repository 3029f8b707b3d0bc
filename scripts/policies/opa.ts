import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/** The version of OPA that compiles the policies. Another one would give other bytes. */
export const opaVersion = "1.22.2";

/** The repository's root. */
export const root = path.resolve(__dirname, "../..");

/**
 * Runs the pinned OPA and gives what it printed.
 *
 * @throws When OPA is missing, is of another version, or exits with another code than 0.
 */
export function opa(...args: readonly string[]): string {
  return execFileSync(binary(), args, { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
}

let found: string | undefined;

function binary(): string {
  found ??= [path.join(root, ".cache/bin/opa"), "opa"].find(isPinned);
  if (found === undefined) {
    throw new Error(
      `No opa ${opaVersion} in .cache/bin or on the PATH. Install it: GOBIN="$PWD/.cache/bin" go install github.com/open-policy-agent/opa@v${opaVersion}`,
    );
  }
  return found;
}

function isPinned(candidate: string): boolean {
  if (path.isAbsolute(candidate) && !existsSync(candidate)) {
    return false;
  }
  try {
    return execFileSync(candidate, ["version"], { encoding: "utf8" }).includes(`Version: ${opaVersion}\n`);
  } catch {
    return false;
  }
}
