/** Something wrong in a configuration, and where: a path of keys and indexes from its top. */
export interface Problem {
  readonly path: readonly (string | number)[];
  /** What was got and what is wanted. */
  readonly message: string;
  /** True where the key is wrong and not its value. */
  readonly atKey?: boolean;
}
