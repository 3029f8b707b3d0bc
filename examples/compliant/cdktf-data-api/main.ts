import type { TerraformStack } from "cdktf";

import { define as defineEstate } from "../cdktf/main";

/** The estate of ../cdktf whose orders cluster takes SQL over HTTPS: who may call it, by which way, and what records it. */
export function define(stack: TerraformStack): void {
  defineEstate(stack, { dataApi: true });
}
