import type { TerraformStack } from "cdktf";

import { offlineEnvironment } from "../../../test/fixtures/constructs";
import { addPeople } from "./access";
import { addAccount } from "./account";
import { addBackups } from "./backup";
import { addClusters } from "./clusters";
import { addDataApi } from "./data-api";
import { addEndpoints } from "./endpoints";
import { addGuardrails } from "./guardrails";
import { addApplicationRole } from "./iam";
import { addIntegrations } from "./integrations";
import { addKeys } from "./keys";
import { addMonitoring } from "./monitoring";
import { addNetwork } from "./network";
import { addPrograms } from "./programs";
import { addProxy } from "./proxy";
import { addSecrets } from "./secrets";
import { addSnapshots } from "./snapshots";
import { addTrail } from "./trail";
import { addTrailAlarms } from "./trail-alarms";

/** What an estate has beyond the usual. */
export interface EstateProps {
  /**
   * Whether the orders cluster takes SQL over HTTPS.
   *
   * @default false
   */
  readonly dataApi?: boolean;
}

/**
 * Two Aurora clusters, orders (PostgreSQL) and catalog (MySQL), with all that surrounds them as the rules want it: the gate
 * finds nothing here, and nothing is unknown. Each file holds one concern.
 */
export function define(stack: TerraformStack, { dataApi = false }: EstateProps = {}): void {
  offlineEnvironment(stack);
  const keys = addKeys(stack);
  const network = addNetwork(stack);
  const clusters = addClusters(stack, network);
  const topic = addMonitoring(stack, clusters, keys);

  addApplicationRole(stack, clusters);
  addBackups(stack, network, clusters);
  addEndpoints(stack, network, { dataApi });
  addProxy(stack, network, clusters);
  addSecrets(stack, network, keys);
  addPrograms(stack, network);
  addIntegrations(stack, clusters, keys);
  addSnapshots(stack, clusters, keys);
  addPeople(stack, clusters, keys);
  addGuardrails(stack);
  addTrailAlarms(stack, addTrail(stack, keys), topic);
  addAccount(stack);
  if (dataApi) addDataApi(stack, clusters);
}
