// Prints the schema that the migrations make, in one fixed spelling, so that a change of it is seen in review.
import { scratchDatabase } from "./platform/test-database.ts";
import { describeSchema } from "./platform/schema-store.ts";

const scratch = await scratchDatabase("schema");
process.stdout.write(await describeSchema(scratch.urls.owner));
await scratch.drop();
