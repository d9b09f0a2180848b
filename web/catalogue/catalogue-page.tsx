import { Input, Select } from "antd";
import { useState } from "react";
import { Link, useSearchParams } from "wouter";
import { DenseTable } from "../kit/dense-table.tsx";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { MoreButton } from "../kit/more-button.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import { MarkTag } from "./mark-tag.tsx";

const kinds = [
  "catalogue",
  "rule",
  "list",
  "measure",
  "model",
  "charter",
  "template",
  "calendar",
  "sector",
  "words",
  "document",
] as const;

/** What may be collected, and the rules, lists and tables around it: each with its edition and how sure we are of it. */
export function CataloguePage({ can }: { can: readonly string[] }) {
  const say = useDeskSay();
  const locale = useLocale();
  const [asked, setAsked] = useSearchParams();
  const [after, setAfter] = useState<string | null>(null);
  const kind = kinds.find((one) => one === asked.get("kind"));
  const q = asked.get("q") ?? "";
  const catalogue = useAnswer("/api/catalogue", {
    query: {
      ...(kind === undefined ? {} : { kind }),
      ...(q === "" ? {} : { q }),
      ...(after === null ? {} : { after }),
    },
  });
  const filter = (next: { kind?: string | undefined; q: string }) => {
    setAfter(null);
    setAsked({ ...(next.kind === undefined ? {} : { kind: next.kind }), ...(next.q === "" ? {} : { q: next.q }) });
  };
  return (
    <>
      <PageHead
        title={say("desk.catalogue")}
        actions={
          <>
            <Link className="button quiet" href="/desk/normative-documents">
              {say("register.title")}
            </Link>
            {can.includes("list-packs") && (
              <Link className="button quiet" href="/desk/packs">
                {say("packs.title")}
              </Link>
            )}
          </>
        }
      />
      <div className="tools">
        <Select
          allowClear
          aria-label={say("catalogue.kind")}
          placeholder={say("catalogue.everyKind")}
          value={kind}
          style={{ width: 180 }}
          options={kinds.map((one) => ({ value: one, label: say(`catalogue.kind.${one}`) }))}
          onChange={(one?: string) => filter({ kind: one, q })}
        />
        <Input.Search
          allowClear
          defaultValue={q}
          maxLength={60}
          aria-label={say("catalogue.search")}
          placeholder={say("catalogue.search")}
          style={{ width: 260 }}
          onSearch={(typed) => filter({ kind, q: typed.trim() })}
        />
      </div>
      <Answered asked={catalogue}>
        {(value) => (
          <>
            <DenseTable
              rows={value.entries}
              keyOf={(row) => `${row.kind} ${row.id}`}
              label={say("desk.catalogue")}
              empty={say("catalogue.none")}
              columns={[
                {
                  title: say("catalogue.name"),
                  cell: (row) => (
                    <>
                      <Link href={`/desk/catalogue/${row.kind}/${row.id}`}>{nameIn(locale, row.name, row.nameEn)}</Link>
                      <div className="small code">{row.id}</div>
                    </>
                  ),
                },
                { title: say("catalogue.kind"), cell: (row) => say(`catalogue.kind.${row.kind}`) },
                {
                  title: say("catalogue.edition"),
                  cell: (row) => (
                    <>
                      {row.edition} {!row.inForce && <span className="tag">{say("catalogue.notInForce")}</span>}
                    </>
                  ),
                },
                { title: say("catalogue.validFrom"), cell: ({ validFrom }) => validFrom },
                { title: say("catalogue.region"), cell: ({ region }) => region },
                { title: say("catalogue.mark"), cell: (row) => <MarkTag mark={row.mark} /> },
              ]}
            />
            <MoreButton next={value.next} first={after === null} go={setAfter} />
          </>
        )}
      </Answered>
    </>
  );
}
