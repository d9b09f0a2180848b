import { useState } from "react";
import { Fact } from "../../kit/fact.tsx";
import { MoreRows } from "../../kit/more-rows.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { AccountMoves, ReverseUse } from "./account-moves.tsx";
import { type Account, writtenFen } from "./dues.ts";
import { PaperLink } from "../paper-upload.tsx";
import { thisYear, YearChoice } from "./year-choice.tsx";

/** Income and use of dues in a year, with the vouchers; what members are shown too. */
export function AccountTab() {
  const [year, setYear] = useState(thisYear());
  const [offset, setOffset] = useState(0);
  const account = useAnswer("/api/dues-accounts/{year}", { path: { year }, query: { offset } });
  const turn = (next: number) => {
    setOffset(0);
    setYear(next);
  };
  return (
    <Answered asked={account}>
      {(found) => (
        <>
          <YearChoice years={found.years} year={year} choose={turn} />
          <Figures account={found} />
          <UsesByCategory account={found} />
          <AccountMoves account={found} />
          <Entries account={found} />
          <MoreRows offset={offset} next={found.next} go={setOffset} />
        </>
      )}
    </Answered>
  );
}

function Figures({ account }: { account: Account }) {
  const say = useDeskSay();
  const { totals } = account;
  const figures = [
    { name: say("dues.opening"), fen: account.openingFen },
    { name: say("dues.income"), fen: account.incomeFen },
    { name: say("dues.used"), fen: account.usedFen },
    { name: say("dues.closing"), fen: account.closingFen },
  ];
  return (
    <section className="sheet" aria-label={say("dues.account")}>
      <h2>{say("dues.accountOf", { year: account.year })}</h2>
      <dl className="figures">
        {figures.map(({ name, fen }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{writtenFen(fen)}</dd>
          </div>
        ))}
      </dl>
      <p className="small">
        {totals === null
          ? say("dues.notAssessed", { year: account.year })
          : say("dues.totals", {
              members: totals.members,
              assessed: writtenFen(totals.assessedFen),
              reduced: writtenFen(totals.reducedFen),
              paid: writtenFen(totals.paidFen),
              owed: writtenFen(totals.owedFen),
            })}
      </p>
    </section>
  );
}

function UsesByCategory({ account }: { account: Account }) {
  const say = useDeskSay();
  const locale = useLocale();
  const used = account.uses.filter(({ amountFen }) => amountFen !== 0);
  return (
    <section className="sheet">
      <h2>{say("dues.uses")}</h2>
      {used.length === 0 && <p className="small">{say("dues.uses.none")}</p>}
      <dl className="facts">
        {used.map(({ id, name, nameEn, amountFen }) => (
          <Fact key={id} name={nameIn(locale, name, nameEn)}>
            {writtenFen(amountFen)}
          </Fact>
        ))}
      </dl>
      {account.forbidden.map(({ name, nameEn, source }) => (
        <p key={name} className="small">
          {say("dues.forbidden", {
            what: nameIn(locale, name, nameEn),
            source: `${source.document}${source.article ?? ""}`,
          })}
        </p>
      ))}
    </section>
  );
}

function Entries({ account }: { account: Account }) {
  const say = useDeskSay();
  const locale = useLocale();
  const categoryOf = (id: string | null) => {
    const found = account.uses.find((one) => one.id === id);
    return found === undefined ? "" : nameIn(locale, found.name, found.nameEn);
  };
  return (
    <section className="sheet" aria-label={say("dues.entries")}>
      <h2>{say("dues.entries")}</h2>
      <ul className="rows">
        {account.rows.length === 0 && <li className="small">{say("dues.entries.none")}</li>}
        {account.rows.map((row) => (
          <li key={row.id}>
            <b>
              {row.kind === "reversal" ? "-" : ""}
              {writtenFen(row.amountFen)}
            </b>{" "}
            {row.purpose} {row.reversed && <span className="tag">{say("dues.reversed")}</span>}
            <p className="small">
              {row.onDay} · {row.kind === "use" ? categoryOf(row.category) : say(`dues.use.${row.kind}`)}
              {row.payee !== null && ` · ${row.payee}`}
              {row.paper !== null && (
                <>
                  {" · "}
                  <PaperLink paper={row.paper} />
                </>
              )}
            </p>
            {row.can.length > 0 && <ReverseUse id={row.id} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
