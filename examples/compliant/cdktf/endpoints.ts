import type { TerraformStack } from "cdktf";

import { DatabaseEndpoints } from "../../../modules";
import type { EstateNetwork } from "./network";

/** Endpoints of what the databases and the application call, as the network has no other way there. */
export function addEndpoints(
  stack: TerraformStack,
  { network, application }: EstateNetwork,
  { dataApi }: { readonly dataApi: boolean },
): void {
  const endpoints = new DatabaseEndpoints(stack, "Endpoints", { network, dataApi });
  endpoints.connections.allowDefaultPortFrom(application);
}
