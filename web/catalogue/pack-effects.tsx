import { Link } from "wouter";
import type { Reply } from "../kit/api.ts";
import { DenseTable } from "../kit/dense-table.tsx";
import { useLocale } from "../kit/locale.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { writtenNumber } from "../kit/written.ts";
import { useDeskSay } from "../words/use-desk-say.ts";

type Effects = Reply<"/api/packs/{packId}/effects", "get">;
type Item = Effects["items"][number];
type Window = Item["windows"]["sample"][number]["before"];

/** What a pack file would change in stored data, tried and not done. */
export function PackEffects({ id }: { id: string }) {
  const say = useDeskSay();
  const effects = useAnswer("/api/packs/{packId}/effects", { path: { packId: id } });
  return (
    <section className="sheet" aria-label={say("effects.title")}>
      <h2>{say("effects.title")}</h2>
      <p className="small">{say("effects.lead")}</p>
      <Answered asked={effects}>
        {({ items, clocks }) => (
          <>
            {items.length === 0 && clocks === 0 && <p>{say("effects.none")}</p>}
            {clocks > 0 && <p>{say("effects.clocks", { count: clocks })}</p>}
            {items.map((item) => (
              <ItemEffects key={item.edition} item={item} />
            ))}
          </>
        )}
      </Answered>
    </section>
  );
}

function ItemEffects({ item }: { item: Item }) {
  const say = useDeskSay();
  const locale = useLocale();
  const looked = { standing: writtenNumber(item.standing.count), looked: writtenNumber(item.looked) };
  return (
    <>
      <h3>
        {item.name} <span className="small code">{item.edition}</span>
      </h3>
      <p className="small">{say(item.standing.more ? "effects.looked.more" : "effects.looked", looked)}</p>
      <dl className="tally">
        {(["misfits", "windows"] as const).map((name) => (
          <div key={name} className={item[name].records > 0 ? "attention" : ""}>
            <dt>{say(`effects.${name}`)}</dt>
            <dd>{writtenNumber(item[name].records)}</dd>
          </div>
        ))}
        <div>
          <dt>{say("effects.previews")}</dt>
          <dd>{writtenNumber(item.previews)}</dd>
        </div>
      </dl>
      {item.misfits.byRule.length > 0 && (
        <DenseTable
          rows={item.misfits.byRule}
          keyOf={({ code, column }) => `${code} ${column}`}
          label={say("effects.misfits")}
          empty=""
          columns={[
            { title: say("fields.title"), cell: ({ column }) => column },
            { title: say("effects.rule"), cell: (rule) => rule[locale] },
            { title: say("effects.records"), end: true, cell: ({ records }) => writtenNumber(records) },
          ]}
        />
      )}
      <Samples of={item.misfits.sample} title={say("effects.misfits")} />
      <Samples of={item.windows.sample} title={say("effects.windows")} />
    </>
  );
}

type Sample = Item["misfits"]["sample"][number] & { readonly before?: Window; readonly after?: Window };

function Samples({ of, title }: { of: readonly Sample[]; title: string }) {
  const say = useDeskSay();
  if (of.length === 0) return null;
  const written = ({ from, until }: Window) =>
    from === null ? say("effects.closed") : `${from} – ${until ?? say("effects.endless")}`;
  return (
    <ul className="rows samples" aria-label={title}>
      {of.map((one) => (
        <li key={`${one.subjectId} ${one.documentNumber}`}>
          <span className="small">{say("effects.sample")}</span>{" "}
          <Link href={`/desk/subjects/${one.subjectId}`}>{one.subjectName}</Link> {one.documentNumber}
          {one.before !== undefined && one.after !== undefined && (
            <div className="small">
              {written(one.before)} → {written(one.after)}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
