import { fenOf } from "@xinheng/domain/fen.ts";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { AmountField, ChoiceField, DayField, PaperField, TextField } from "../asked-field.tsx";
import { OpenedForm } from "../opened-form.tsx";
import type { Paper } from "../paper-upload.tsx";
import { ReasonSheet } from "../reason-sheet.tsx";
import type { Account } from "./dues.ts";

/** What can be entered in the account: a use with its voucher, the balance of the beginning. */
export function AccountMoves({ account }: { account: Account }) {
  const { can } = account;
  if (!can.includes("record-dues-use") && !can.includes("open-dues-account")) return null;
  return (
    <div className="page-deed">
      <div className="deeds">
        {can.includes("record-dues-use") && <RecordUse account={account} />}
        {can.includes("open-dues-account") && <OpenAccount />}
      </div>
    </div>
  );
}

type TypedUse = {
  readonly category: string;
  readonly amount: string;
  readonly usedOn: string;
  readonly purpose: string;
  readonly payee: string;
  readonly paper: Paper;
};

function RecordUse({ account }: { account: Account }) {
  const say = useDeskSay();
  const locale = useLocale();
  const record = useDeed("post", "/api/dues-uses");
  return (
    <OpenedForm<TypedUse>
      opens={say("dues.use.open")}
      about={say("dues.use.about")}
      does={say("dues.use.do")}
      deed={record}
      send={({ amount, paper, ...typed }) =>
        record.send({ body: { ...typed, amountFen: fenOf(amount) ?? 0, paperId: paper.id } })
      }
    >
      <div className="pair-form">
        <ChoiceField
          name="category"
          label={say("dues.use.category")}
          options={account.uses.map(({ id, name, nameEn }) => ({ value: id, label: nameIn(locale, name, nameEn) }))}
        />
        <AmountField name="amount" label={say("dues.amount")} />
        <DayField name="usedOn" label={say("dues.use.on")} />
        <TextField name="payee" label={say("dues.use.payee")} />
      </div>
      <TextField name="purpose" label={say("dues.use.purpose")} most={500} />
      <PaperField name="paper" label={say("dues.use.paper")} />
    </OpenedForm>
  );
}

type TypedOpening = Pick<TypedUse, "amount" | "purpose" | "paper"> & { readonly onDay: string };

function OpenAccount() {
  const say = useDeskSay();
  const open = useDeed("post", "/api/dues-opening");
  return (
    <OpenedForm<TypedOpening>
      opens={say("dues.openAccount.open")}
      about={say("dues.openAccount.about")}
      does={say("dues.openAccount.do")}
      deed={open}
      send={({ amount, paper, ...typed }) =>
        open.send({ body: { ...typed, amountFen: fenOf(amount) ?? 0, paperId: paper.id } })
      }
    >
      <div className="pair-form">
        <AmountField name="amount" label={say("dues.amount")} />
        <DayField name="onDay" label={say("dues.openAccount.on")} />
      </div>
      <TextField name="purpose" label={say("dues.openAccount.purpose")} most={500} />
      <PaperField name="paper" label={say("dues.openAccount.paper")} />
    </OpenedForm>
  );
}

export function ReverseUse({ id }: { id: string }) {
  const say = useDeskSay();
  const reverse = useDeed("post", "/api/dues-uses/{useId}/reversal");
  return (
    <ReasonSheet
      opens={say("dues.reverse.open")}
      about={say("dues.reverse.about")}
      asks={say("dues.reverse.reason")}
      does={say("dues.reverse.do")}
      deed={reverse}
      send={(reason) => void reverse.send({ path: { useId: id }, body: { reason } })}
    />
  );
}
