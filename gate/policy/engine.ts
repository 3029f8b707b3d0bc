import { LoadedPolicy } from "@open-policy-agent/opa-wasm";
import { GateError } from "../errors";
import type { Policies } from "./load";

const pageSize = 64 * 1024;
const fixedPages = 64;

/** opa-wasm takes addresses for signed numbers of 32 bits. */
const memoryLimit = 2 ** 31;

/**
 * Memory to begin with, in bytes for each byte of input. Evaluations take 25 to 40 times their input, the larger part
 * for what the rules compute. Memory that is too small grows step by step, which costs ten seconds on a plan of some ten
 * megabytes, while pages that are never touched cost nothing.
 */
const memoryFactor = 128;

/** Memory that parsing alone takes, in bytes for each byte of input. */
const parsingFactor = 7;

/**
 * Evaluates the policies over one document and gives what they say, unchecked.
 *
 * @param source names the document in errors
 * @param input a plan as JSON text in UTF-8
 * @param parameters what the rules read as `data.parameters`
 * @param entrypoint what is evaluated
 * @throws GateError `policy` when the input is too large, or the evaluation throws anything
 */
export async function evaluateWasm(
  policies: Policies,
  source: string,
  input: Uint8Array,
  parameters: Readonly<Record<string, unknown>>,
  entrypoint: string = policies.entrypoints.plan,
): Promise<unknown> {
  if (input.byteLength * parsingFactor > memoryLimit) throw tooLarge(source, input.byteLength);
  try {
    const policy = await instantiate(policies, input.byteLength);
    policy.setData({ parameters });
    return policy.evaluate(exactBuffer(input), entrypoint) as unknown;
  } catch (error) {
    if (describe(error).includes("opa_malloc")) throw tooLarge(source, input.byteLength);
    throw new GateError("policy", `${source}: the policies could not be evaluated: ${describe(error)}`, {
      cause: error,
    });
  }
}

async function instantiate(policies: Policies, inputLength: number): Promise<LoadedPolicy> {
  const maximum = memoryLimit / pageSize;
  const initial = Math.min(fixedPages + Math.ceil((inputLength * memoryFactor) / pageSize), maximum);
  const memory = new WebAssembly.Memory({ initial, maximum });
  const instance = await WebAssembly.instantiate(await moduleOf(policies.wasm), { env: hostOf(memory) });
  const minorVersion = instance.exports["opa_wasm_abi_minor_version"];
  return new LoadedPolicy(instance, memory, minorVersion instanceof WebAssembly.Global ? minorVersion.value : 0);
}

/** Compiling takes longer than judging a small plan: it is done once for all documents. */
const modules = new WeakMap<Uint8Array, Promise<WebAssembly.Module>>();

function moduleOf(wasm: Uint8Array): Promise<WebAssembly.Module> {
  const compiled = modules.get(wasm) ?? WebAssembly.compile(wasm);
  modules.set(wasm, compiled);
  return compiled;
}

/**
 * What the policies may ask of their host: nothing. opa-wasm's own host would write what they print to standard output,
 * into the report, and bring built-in functions that differ from OPA's.
 */
function hostOf(memory: WebAssembly.Memory): WebAssembly.ModuleImports {
  const noBuiltIn = (id: number): never => {
    throw new Error(`the policies call built-in function ${id}, which WebAssembly lacks`);
  };
  return {
    memory,
    opa_abort: (address: number): never => {
      throw new Error(textAt(memory, address));
    },
    opa_println: (): void => undefined,
    opa_builtin0: noBuiltIn,
    opa_builtin1: noBuiltIn,
    opa_builtin2: noBuiltIn,
    opa_builtin3: noBuiltIn,
    opa_builtin4: noBuiltIn,
  };
}

function textAt(memory: WebAssembly.Memory, address: number): string {
  const bytes = new Uint8Array(memory.buffer, address);
  return new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(0)));
}

/** opa-wasm takes an ArrayBuffer for JSON text, but would turn a view on one into JSON, on which no rule finds anything. */
function exactBuffer(input: Uint8Array): ArrayBuffer {
  const { buffer, byteLength } = input;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? buffer : new Uint8Array(input).buffer;
}

function tooLarge(source: string, length: number): GateError {
  const size = Math.ceil(length / 2 ** 20);
  return new GateError(
    "policy",
    `${source}: got ${size} MiB that the rules read, want what can be judged in 2 GiB of memory; split the plan by stack`,
  );
}

/** opa-wasm throws strings and plain objects as well. */
function describe(error: unknown): string {
  if (typeof error === "string") return error;
  if (typeof error === "object" && error !== null && "message" in error) return String(error.message);
  return "an unknown error";
}
