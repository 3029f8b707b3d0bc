/** How strict a verdict is: only `prod` counts what could not be decided, and parameters may differ. */
export const profiles = ["prod", "staging", "dev"] as const;

export type Profile = (typeof profiles)[number];
