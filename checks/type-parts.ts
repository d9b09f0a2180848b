/** The native compiler, from the root. Two packages bring a `tsc`, so that it is named by its own path. */
export const compiler = "node_modules/typescript-native/bin/tsc";

/** The folders with a tsconfig of their own; the root's holds the tests of `domain`, the command line, checks and benchmarks. */
export const typeParts = [".", "domain", "server", "web", "e2e"] as const;
