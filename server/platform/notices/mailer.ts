import { createTransport } from "nodemailer";

/** What the house sends a letter with; null in its place: mail is not set up. */
export type Mailer = {
  /** Hands a letter over to the server. Null: taken; else what it said. */
  readonly send: (letter: OutgoingLetter) => Promise<SendingFault | null>;
  readonly close: () => void;
};

export type OutgoingLetter = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
};

/** `permanent`: the server will never take it (5xx). `code` holds no text of the server's, which may quote the address. */
export type SendingFault = { readonly permanent: boolean; readonly code: string };

const patienceMs = 20_000;

/** Opens the way to the mail server of `smtp://user:password@host:port` or `smtps://…`. Nothing is asked of it yet. */
export function openMailer(setup: { readonly smtpUrl: string; readonly mailFrom: string }): Mailer {
  const url = new URL(setup.smtpUrl);
  const secure = url.protocol === "smtps:";
  const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  const transport = createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? (secure ? 465 : 587) : Number(url.port),
    secure,
    // Without TLS the password and every address could be read on the way.
    requireTLS: !secure && !loopback,
    ...(url.username === ""
      ? {}
      : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    close: () => {
      transport.close();
    },
    send: async (letter) => {
      try {
        await transport.sendMail({
          from: setup.mailFrom,
          ...letter,
          headers: { "Auto-Submitted": "auto-generated" },
        });
        return null;
      } catch (failure) {
        return faultOf(failure);
      }
    },
  };
}

function faultOf(failure: unknown): SendingFault {
  const said: { responseCode?: unknown; code?: unknown } =
    typeof failure === "object" && failure !== null ? failure : {};
  const status = typeof said.responseCode === "number" ? said.responseCode : 0;
  // A refused password is our setting, not the letter: mended, the letter goes.
  const permanent = status >= 500 && said.code !== "EAUTH";
  return {
    permanent,
    code: status > 0 ? `smtp-${String(status)}` : typeof said.code === "string" ? said.code : "failure",
  };
}
