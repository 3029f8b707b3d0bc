// The part of WebAssembly's interface that is used here: TypeScript has it only together with that of browsers.
declare namespace WebAssembly {
  interface MemoryDescriptor {
    /** Pages of 64 KiB. */
    readonly initial: number;
    readonly maximum: number;
  }

  class Memory {
    public constructor(descriptor: MemoryDescriptor);
    public readonly buffer: ArrayBuffer;
  }

  class Global {
    public readonly value: number;
  }

  interface Instance {
    readonly exports: Readonly<Record<string, unknown>>;
  }

  type ModuleImports = Readonly<Record<string, Memory | ((...parameters: number[]) => void)>>;

  /** Compiled code, of which instances are made. */
  type Module = object;

  function compile(bytes: Uint8Array): Promise<Module>;

  function instantiate(module: Module, imports: Readonly<Record<string, ModuleImports>>): Promise<Instance>;
}
