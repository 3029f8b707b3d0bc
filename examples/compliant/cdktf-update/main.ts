import type { TerraformStack } from "cdktf";

import { define as defineEstate } from "../cdktf/main";

/**
 * The estate of ../cdktf some time after it was made: prior-state.json is what is there, and the plan is a small update, in
 * which everything gets stronger or stays as it is. before.json holds what was different.
 */
export function define(stack: TerraformStack): void {
  defineEstate(stack);
}
