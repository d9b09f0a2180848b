import { Link } from "wouter";
import { DenseTable } from "../kit/dense-table.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import type { Model } from "./model-page.tsx";
import { ModelTag } from "./model-tag.tsx";

/** All versions of the model, each with why it was begun. */
export function ModelVersions({ model }: { model: Model }) {
  const say = useDeskSay();
  return (
    <section className="sheet">
      <h2>{say("model.tab.versions")}</h2>
      <DenseTable
        rows={model.versions}
        keyOf={({ id }) => id}
        label={say("model.tab.versions")}
        empty={say("models.none")}
        columns={[
          {
            title: say("models.version"),
            cell: ({ id, version }) => (
              <Link href={`/desk/models/${id}`}>{say("model.versionOf", { version: version ?? "" })}</Link>
            ),
          },
          { title: say("state"), tight: true, cell: (row) => <ModelTag model={row} /> },
          { title: say("models.on"), tight: true, cell: ({ on }) => on },
          { title: say("models.why"), cell: ({ why }) => why },
        ]}
      />
    </section>
  );
}
