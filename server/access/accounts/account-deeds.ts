/** What can be done with an account as a whole: the `can` of its view is taken from these. */
export const accountDeeds = ["suspend-account", "reinstate-account", "reinvite-account", "grant-office"] as const;
