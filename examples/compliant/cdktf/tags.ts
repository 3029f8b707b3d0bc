/** Whose the resources are. In a stack of its own, the environment's `tags` say it once for all of them. */
export const tags = { application: "shop", environment: "prod", owner: "data-platform" };
