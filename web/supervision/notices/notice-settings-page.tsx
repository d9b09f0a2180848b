import { useSearchParams } from "wouter";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { AddressConfirmation } from "./address-confirmation.tsx";
import { CalendarLink } from "./calendar-link.tsx";
import { LettersList } from "./letters-list.tsx";
import { MailAddress } from "./mail-address.tsx";
import { WaysForm } from "./ways-form.tsx";

/** How I am told: where to, by which way, when. */
export function NoticeSettingsPage() {
  const say = useDeskSay();
  const [asked] = useSearchParams();
  const token = asked.get("confirm");
  const settings = useAnswer("/api/notice-settings", {});
  return (
    <>
      <PageHead title={say("desk.noticeSettings")} />
      {token !== null && <AddressConfirmation token={token} />}
      <p>{say("noticeSettings.lead")}</p>
      <Answered asked={settings}>
        {(value) => (
          <>
            <section className="sheet">
              <h2>{say("noticeSettings.mail")}</h2>
              <MailAddress settings={value} />
            </section>
            <section className="sheet">
              <h2>{say("noticeSettings.ways")}</h2>
              <WaysForm settings={value} />
            </section>
            <section className="sheet">
              <h2>{say("noticeSettings.calendar")}</h2>
              <CalendarLink since={value.calendarSince} />
            </section>
            {value.mailSetUp && (
              <section className="sheet">
                <h2>{say("noticeSettings.letters")}</h2>
                <LettersList letters={value.letters} />
              </section>
            )}
          </>
        )}
      </Answered>
    </>
  );
}
