// Begun by the program once it serves; the container's image runs it when it is made.
import { makeBundle } from "./house-bundle.ts";

const closed = new Set(["EACCES", "EPERM", "EROFS"]);
try {
  await makeBundle();
} catch (failure) {
  // Who may not write beside the program goes on without it.
  if (!(failure instanceof Error && "code" in failure && closed.has(String(failure.code)))) throw failure;
}
