import type { Catalog } from "../policy/catalog";
import { regoFiles, type ExportedFiles, type ExportSettings } from "./rego-files";

/**
 * The policies as conftest runs them: package `main`, which denies what stops a run and warns of the rest.
 * Source: https://www.conftest.dev
 */
export function conftestPolicies(catalog: Catalog, settings: ExportSettings): ExportedFiles {
  return regoFiles("conftest", catalog, settings);
}
