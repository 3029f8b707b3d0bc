import { GateError } from "../errors";

const taken = "a plan or a state written by `terraform show -json`, a cdktf.out folder or one of its stacks";

/**
 * The error of a document that cannot be judged: one line that says where, what was got, what is taken, and the fix.
 *
 * @param where the path as the user gave it, or `-`
 * @param got what is there instead, as a noun phrase, e.g. `an empty file`
 * @param fix what to do, in the imperative
 */
export function refusal(where: string, got: string, fix: string): GateError {
  return new GateError("document", `${where}: got ${got}, want ${taken}; ${fix}`);
}
