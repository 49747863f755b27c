import { drawn, frame } from "../phone/testing";
import type { FlowRow, FlowStatus, RecentView, TemplateView, WireError } from "../platform";
import type { Answers } from "./fakeHost";
import { documentView, flowLink, opened } from "./samples";

const HOUR = 60 * 60 * 1000;
const now = Date.now();

const templates: TemplateView[] = [
  template("blank", "Blank flow", "One empty screen.", "OTHER", [], 1),
  template(
    "appointment",
    "Book an appointment",
    "Choose a service and a day.",
    "APPOINTMENT_BOOKING",
    ["clinic", "salon"],
    4,
  ),
  template("sign-up", "Sign up", "Name and interests.", "SIGN_UP", ["newsletter"], 3),
  template("survey", "Customer survey", "A rating and words.", "SURVEY", ["opinion"], 3),
  { ...template("sign-in", "Sign in", "Six digits.", "SIGN_IN", ["login"], 3), hasEndpoint: true },
];

function template(
  id: string,
  name: string,
  about: string,
  category: string,
  keywords: string[],
  screens: number,
): TemplateView {
  const first = frame(
    [drawn("TextHeading", { text: about }), drawn("Footer", { label: "Go on with it" })],
    { title: name },
  );
  return { id, name, about, category, keywords, screens, hasEndpoint: false, first };
}

const recent: RecentView[] = [
  ["Clinic booking", "Local sandbox · Bright Clinic", "DRAFT", 1, 2, 0.03],
  ["Spring offer sign-up", "clinic-prod · eu-west-1", "PUBLISHED", 0, 0, 25],
  [
    "After-visit survey with a name that is far longer than anybody would want it",
    "clinic-prod · eu-west-1",
    "PUBLISHED",
    0,
    0,
    24 * 10,
  ],
  ["old-intake", null, null, 0, 4, 24 * 19],
].map(([name, place, status, errors, warnings, hours], index) => ({
  path: `/home/ana/flows/${index}/${name}.json`,
  name,
  place,
  status,
  errors,
  warnings,
  openedAt: now - Number(hours) * HOUR,
  missing: index === 3,
})) as RecentView[];

const statuses: FlowStatus[] = [
  "DRAFT",
  "PUBLISHED",
  "PUBLISHED",
  "DEPRECATED",
  "THROTTLED",
  "BLOCKED",
];
const rows = (count: number): FlowRow[] =>
  Array.from({ length: count }, (_, index) => ({
    id: String(1_203_455_001_234_000 + index * 7919),
    name:
      ["Clinic booking", "Spring offer", "After-visit survey", "Intake", "Feedback"][index % 5] +
      (index > 4 ? ` ${index}` : ""),
    status: statuses[index % statuses.length] ?? "DRAFT",
    categories: index % 3 === 0 ? ["APPOINTMENT_BOOKING", "CUSTOMER_SUPPORT"] : ["SURVEY"],
    problems:
      index % 4 === 0
        ? ["INVALID_PROPERTY_VALUE: label is too long", "MISSING_REQUIRED_PROPERTY"]
        : [],
  }));

const denied: WireError = {
  code: "credentials",
  message: "The credentials were not accepted. Check the access key and its secret.",
  detail:
    "UnrecognizedClientException: The security token included in the request is invalid. (req 8f2c)",
  help: null,
  retryable: false,
};

/**
 * Made-up answers to every command of the shell. `words` choose variants: dark, recovery, empty,
 * huge, unlinked, published, nokeys, nokeychain, errors, same. `delay` in milliseconds.
 */
export function sampleAnswers(words: readonly string[] = [], delay = 0): Answers {
  const has = (word: string) => words.includes(word);
  const soon = <T>(value: T) =>
    new Promise<T>((resolve) => setTimeout(() => resolve(value), delay));
  const link = flowLink({ status: has("published") ? "PUBLISHED" : "DRAFT" });
  const document = () => opened({ saved: "changed", link: has("unlinked") ? null : link });
  return {
    app_info: () => ({
      version: "0.1.0",
      platform: "linux",
      settings: {
        theme: has("dark") ? "dark" : "light",
        language: "en" as const,
        rulesOff: ["question-count", "sentence-case"],
        panels: { left: 20, right: 22, bottom: 26, bottomOpen: true },
        zoom: null,
        recentCommands: [],
      },
      openAtStart: null,
      recoveries: has("recovery")
        ? [
            {
              id: "r1",
              name: "Clinic booking",
              path: "/home/ana/flows/clinic.json",
              savedAt: now - HOUR,
            },
          ]
        : [],
    }),
    save_settings: () => ({}),
    templates: () => templates,
    template_screens: ({ template }) =>
      ["First", "Second"].map((title) =>
        frame([drawn("TextBody", { text: template })], { id: title, node: title.length, title }),
      ),
    proposed_category: () => (has("shopping") ? "SHOPPING" : null),
    recent: () => (has("empty") ? [] : recent),
    forget_recent: () => ({}),
    new_from_template: document,
    open_file: document,
    open_text: document,
    open_flow: document,
    recover: document,
    document,
    close: () => ({}),
    save: () => documentView({ saved: "saved", link }),
    connections: () => [
      {
        connection: {
          id: "sandbox",
          name: "Local sandbox",
          kind: { type: "sandbox" },
          region: "eu-central-1",
          endpoint: null,
        },
        hasSecret: true,
      },
      {
        connection: {
          id: "prod",
          name: "clinic-prod",
          kind: { type: "keys" },
          region: "eu-west-1",
          endpoint: null,
        },
        hasSecret: !has("nokeys"),
      },
      {
        connection: {
          id: "team",
          name: "team",
          kind: { type: "profile", profile: "marketing-sso" },
          region: "us-east-1",
          endpoint: "https://proxy.example.com",
        },
        hasSecret: false,
      },
    ],
    keychain: () => ({
      usable: !has("nokeychain"),
      reason: has("nokeychain") ? "The keyring is locked." : null,
    }),
    regions: () => [
      { code: "eu-central-1", place: "Frankfurt" },
      { code: "eu-west-1", place: "Ireland" },
      { code: "us-east-1", place: "N. Virginia" },
    ],
    profiles: () => ["default", "marketing-sso"],
    add_connection: ({ name, region, endpoint }) =>
      soon({
        connection: { id: "new", name, kind: { type: "keys" }, region, endpoint },
        hasSecret: false,
      }),
    set_secret: () => ({}),
    test_connection: ({ connection }) => {
      if (connection === "prod") throw denied;
      return soon({
        identity:
          connection === "sandbox" ? null : "arn:aws:sts::111122223333:assumed-role/Marketing/ana",
        accounts: [
          {
            id: "waba-1",
            name: "Bright Clinic",
            wabaId: "104996122399160",
            phoneNumbers: ["+1 555 010 0100"],
          },
        ],
      });
    },
    accounts: ({ connection }) => {
      if (connection === "prod") throw denied;
      return soon([
        {
          id: "waba-1",
          name: "Bright Clinic",
          wabaId: "104996122399160",
          phoneNumbers: ["+1 555 010 0100"],
        },
        { id: "waba-2", name: "Bright Clinic West", wabaId: "104996122399161", phoneNumbers: [] },
      ]);
    },
    flows: () => soon(rows(has("huge") ? 5000 : has("empty") ? 0 : 12)),
    create_flow: () =>
      soon({ link, problems: [], message: "Created as a draft. Re-read from the account." }),
    update_flow: () => soon({ link, problems: [], message: "Sent. Re-read from the account." }),
    plan_publish: () =>
      soon({
        token: "t",
        link,
        steps: ["update-assets", "publish"],
        errors: has("errors") ? 2 : 0,
        warnings: 2,
        nothingDiffers: has("same"),
        blocker: has("blocked") ? "Your copy of the Flow is older than the account's." : null,
        facts: [
          {
            code: "no-unpublish",
            text: "There is no way to take publishing back. A published Flow can be changed and published again, or deprecated.",
            oneWay: true,
          },
          {
            code: "never-deleted",
            text: "A Flow that is published cannot be deleted any more.",
            oneWay: true,
          },
          {
            code: "old-messages-keep-old",
            text: "Messages already sent keep the version they were sent with.",
            oneWay: false,
          },
        ],
        changes: [
          {
            kind: "changed",
            place: "Choose a time › Single choice",
            what: "label “Time of day” → “Part of the day”",
          },
          {
            kind: "removed",
            place: "Choose a time › Single choice",
            what: "option “Any time” removed",
          },
          { kind: "added", place: "Your details › Paragraph", what: "“Health notes” added" },
          { kind: "changed", place: "Confirm", what: "the answer now carries “health_notes”" },
        ],
      }),
    publish: () =>
      soon({
        link: { ...link, status: "PUBLISHED" },
        problems: [],
        message: "Published. Re-read from the account.",
      }),
    preview_link: () =>
      soon({
        url: "https://business.facebook.com/wa/manage/flows/550/preview/?token=b9d6-45c3-9a1e",
        expiresAt: now + 30 * 24 * HOUR,
      }),
    deprecate_flow: ({ flow }) =>
      soon({ ...(rows(1)[0] as FlowRow), id: flow, status: "DEPRECATED" }),
    delete_flow: () => soon({}),
    open_url: () => ({}),
  };
}
