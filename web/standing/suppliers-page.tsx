import { supplierTier } from "@xinheng/domain/catalogue/standing-rules.ts";
import { Select } from "antd";
import { Link, useSearchParams } from "wouter";
import { useState } from "react";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { MoreButton } from "../kit/more-button.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import { GroundLine } from "./standing-answer.tsx";

const tones = { incentive: "good", warning: "wait", punishment: "act", elimination: "act" } as const;

/** The four tiers of suppliers, and who is in each by which list. */
export function SuppliersPage() {
  const say = useDeskSay();
  const locale = useLocale();
  const [asked, setAsked] = useSearchParams();
  const [offset, setOffset] = useState(0);
  const tier = supplierTier.safeParse(asked.get("tier")).data;
  const found = useAnswer("/api/suppliers", { query: { offset, ...(tier === undefined ? {} : { tier }) } });
  return (
    <>
      <PageHead title={say("desk.suppliers")} />
      <p>{say("suppliers.lead")}</p>
      <Answered asked={found}>
        {({ tiers, suppliers, next }) => (
          <>
            <section className="sheet" aria-label={say("suppliers.tier")}>
              <ul className="rows">
                {tiers.map((one) => (
                  <li key={one.tier}>
                    <span className={`tag ${tones[one.tier]}`}>{nameIn(locale, one.name, one.nameEn)}</span>{" "}
                    {say("list.standing", { count: one.count })}
                    <div className="small">{nameIn(locale, one.says, one.saysEn)}</div>
                  </li>
                ))}
              </ul>
            </section>
            <div className="tools">
              <Select
                allowClear
                aria-label={say("suppliers.tier")}
                placeholder={say("suppliers.all")}
                value={tier}
                style={{ width: 160 }}
                options={tiers.map((one) => ({ value: one.tier, label: nameIn(locale, one.name, one.nameEn) }))}
                onChange={(one?: string) => {
                  setOffset(0);
                  setAsked(one === undefined ? {} : { tier: one });
                }}
              />
            </div>
            <section className="sheet" aria-label={say("desk.suppliers")}>
              {suppliers.length === 0 && <p className="empty">{say("suppliers.none")}</p>}
              <ul className="rows worded">
                {suppliers.map((one) => (
                  <li key={one.subjectId}>
                    <div>
                      <Link href={`/desk/subjects/${one.subjectId}`}>{one.name}</Link>{" "}
                      <span className={`tag ${tones[one.tier]}`}>{nameIn(locale, one.tierName, one.tierNameEn)}</span>
                    </div>
                    <GroundLine ground={one.ground} />
                  </li>
                ))}
              </ul>
            </section>
            <MoreButton
              next={next === null ? null : String(next)}
              first={offset === 0}
              go={(to) => setOffset(to === null ? 0 : Number(to))}
            />
          </>
        )}
      </Answered>
    </>
  );
}
