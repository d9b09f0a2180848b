import { Link } from "wouter";
import { ResolutionField, TextField } from "../../governance/asked-field.tsx";
import { OpenedForm } from "../../governance/opened-form.tsx";
import { ReasonSheet } from "../../governance/reason-sheet.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { Entry } from "../rounds/entry-page.tsx";
import { PointsField } from "../rounds/mark-form.tsx";
import { planPath } from "../rounds/plan-path.ts";

type Given = { readonly entry: Entry };

/** A second rating is asked for with a reason, or lifted before a second agency is at it. */
export function OrderSecond({ entry: { id, ratings } }: Given) {
  const say = useDeskSay();
  const order = useDeed("post", "/api/evaluation-entries/{entryId}/second-rating");
  const wanted = ratings === null || ratings.how === "lifted";
  const does = wanted ? "order" : "lift";
  return (
    <ReasonSheet
      key={does}
      opens={say(`ratings.${does}.open`)}
      about={say(`ratings.${does}.about`)}
      asks={say(`ratings.${does}.reason`)}
      does={say(`ratings.${does}.do`)}
      deed={order}
      send={(reason) => void order.send({ path: { entryId: id }, body: { wanted, reason } })}
    />
  );
}

type Typed = {
  readonly resolutionId: string;
  readonly points: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<string, string>>;
};

/** What the panel said of each indicator on which the two lie too far apart, by its resolution. */
export function Reconcile({ entry }: Given) {
  const say = useDeskSay();
  const locale = useLocale();
  const reconcile = useDeed("post", "/api/evaluation-entries/{entryId}/reconciliation");
  const { id, ratings } = entry;
  const open = (ratings?.indicators ?? []).filter(({ beyond, reconciled }) => beyond && reconciled === null);
  return (
    <>
      <div className="actions deed">
        <Link className="button" href={planPath(id, say("ratings.reconcile.item", { name: entry.name }))}>
          {say("ratings.reconcile.plan")}
        </Link>
      </div>
      <OpenedForm<Typed>
        opens={say("ratings.reconcile.open")}
        about={say("ratings.reconcile.about")}
        does={say("ratings.reconcile.do")}
        deed={reconcile}
        send={({ resolutionId, points, reasons }) =>
          reconcile.send({
            path: { entryId: id },
            body: {
              resolutionId,
              indicators: open.map(({ indicator }) => ({
                ...{ indicator, points: points[indicator] ?? "", reason: reasons[indicator] ?? "" },
              })),
            },
          })
        }
      >
        {open.map(({ indicator, name, nameEn, given }) => {
          const called = nameIn(locale, name, nameEn);
          const [least = "", most = ""] = given
            .map(({ points }) => points)
            .toSorted((one, other) => Number(one) - Number(other));
          return (
            <div className="pair-form" key={indicator}>
              <PointsField
                name={["points", indicator]}
                label={say("ratings.reconcile.points", { indicator: called, least, most })}
              />
              <TextField
                name={["reasons", indicator]}
                label={say("ratings.reconcile.reason", { indicator: called })}
                most={1_000}
              />
            </div>
          );
        })}
        <ResolutionField
          name="resolutionId"
          label={say("entry.resolution")}
          matter={{ kind: "evaluation-entry", id }}
        />
      </OpenedForm>
    </>
  );
}
