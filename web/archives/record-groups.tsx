import type { RecordView } from "@xinheng/domain/archives/record-view.ts";
import type { ReactNode } from "react";
import { useSay } from "../words/use-say.ts";
import { RecordItem } from "./record-item.tsx";

const order = ["adverse", "positive", "neutral"] as const;

type Given = {
  readonly records: readonly RecordView[];
  readonly staff?: boolean;
  /** What the reader can do with a record now. */
  readonly movesOf?: (record: RecordView) => ReactNode;
  /** Of a person the association keeps everything: there is nothing to keep its own records apart from. */
  readonly person?: boolean;
};

/**
 * The records of an archive by what they say of the subject, the newest decision first as the server sends them. What an
 * association keeps itself stands apart at the end: its decisions are no authority's (must hold 8). Last comes what the subject states of itself.
 */
export function RecordGroups({ records, person = false, ...shown }: Given) {
  const say = useSay();
  const common = records.filter(({ keptBy, selfDeclared }) => !selfDeclared && (person || keptBy === null));
  const own = records.filter(({ keptBy, selfDeclared }) => !person && keptBy !== null && !selfDeclared);
  const declared = records.filter(({ selfDeclared }) => selfDeclared);
  return (
    <>
      {order.map((polarity) => (
        <Group
          key={polarity}
          title={say(`polarity.${polarity}`)}
          records={common.filter((record) => record.polarity === polarity)}
          {...shown}
        />
      ))}
      <Group title={say("record.own")} records={own} {...shown} />
      <Group
        title={say("record.selfDeclared.group")}
        about={say("record.selfDeclared.about")}
        records={declared}
        {...shown}
      />
    </>
  );
}

type OfGroup = Omit<Given, "person"> & { readonly title: string; readonly about?: string };

function Group({ title, about, records, staff = false, movesOf }: OfGroup) {
  const say = useSay();
  if (records.length === 0) return null;
  return (
    <section className="group" aria-label={title}>
      <h2>
        {title} <span className="small">{say("count.records", { count: records.length })}</span>
      </h2>
      {about !== undefined && <p className="small">{about}</p>}
      <ol className="records">
        {records.map((record) => (
          <RecordItem key={record.id} record={record} staff={staff} moves={movesOf?.(record)} />
        ))}
      </ol>
    </section>
  );
}
