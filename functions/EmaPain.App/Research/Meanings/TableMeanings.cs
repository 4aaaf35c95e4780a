using System.Collections.Immutable;
using EmaPain.Domain.AdverseEvents;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Instruments;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using static EmaPain.App.Research.Meanings.ColumnKind;

namespace EmaPain.App.Research.Meanings;

/// <summary>What every table and column of the research account means: the one source of table Dictionary and of the readme's list.</summary>
public static class TableMeanings
{
    private const string Cents = "cents (1/100 dollar)";
    private const string Days = "days";

    private static readonly ColumnMeaning Occasion =
        new("Occasion", Text, "The occasion by its id in the study file, such as week-3.");

    private static readonly ColumnMeaning Zone = new("Zone", Text, "The person's time zone at the occasion, an IANA name; local times of the row are in it.");

    private static readonly ColumnMeaning Instrument = new("Instrument", Text, "The instrument by its id in the study file, such as PEG.");

    private static readonly ColumnMeaning InstrumentVersion = new("InstrumentVersion", Text, "Version of the instrument's wording and scales.");

    private static readonly ColumnMeaning Planned = new("PlannedUtc", Time, "When the occasion was planned for.");

    private static readonly ColumnMeaning Language = new("Language", Text, "Language of the texts, ISO 639-1.");

    private static readonly ColumnMeaning MissingReason =
        new("MissingReason", Text, "Why something is missing; empty where nothing is.", Values: Words<MissingReason>());

    /// <summary>Columns that every row has.</summary>
    public static ImmutableArray<ColumnMeaning> Shared { get; } =
    [
        new("Study", Text, "The study by its id."),
        new("StudyVersion", WholeNumber, "The version of the study file that the person takes part in."),
        new("Participant", Text, "The person's pseudonym; also the second part of the row's partition, study~participant."),
        new("AsOfUtc", Time, "When the state was decided that the row shows; a row is written again only when something in it changes."),
    ];

    public static ImmutableArray<TableMeaning> All { get; } =
    [
        new(
            ResearchTables.Participants,
            "a person",
            [
                new("Site", Text, "The site by its id."),
                new("Role", Text, "The person's role, such as veteran."),
                new("Coach", Text, "The pseudonym of the person's peer coach; empty where the study has none."),
                new("Language", Text, "The person's language now, ISO 639-1."),
                new("Zone", Text, "The person's time zone now, an IANA name."),
                new(
                    "Status", Text, "Where the person stands now; never completed where the day of completion would tell the arm.",
                    Values: Words<ParticipationStatus>()),
                new("EnrolledUtc", Time, "When the person was enrolled."),
                new("ConsentedUtc", Time, "When consent to texts was recorded; empty before."),
                new("DataSharing", Text, "Whether the person agreed that the answers are shared with others; a release holds those given only.", Values: Words<Sharing.Permission>()),
                new("ActivatedUtc", Time, "When the person was activated, the beginning of day 0; empty before."),
                new("OptedOutUtc", Time, "Since when the person has opted out of texts; empty while texts are welcome."),
                new("WithdrawnUtc", Time, "When the person withdrew from the study; empty else."),
                new("CompletedUtc", Time, "When the last occasion was over; empty before, and where it would tell the arm."),
            ]),
        new(
            ResearchTables.Occasions,
            "a planned contact",
            [
                Occasion,
                new("Kind", Text, "Whether it is done by texts, elsewhere and recorded by staff, or is a call or session.", Values: Words<OccasionKind>()),
                Zone,
                Planned,
                new("PlannedLocal", LocalTime, "PlannedUtc on the person's wall."),
                new("SentUtc", Time, "When its first question went out; empty where none did."),
                new("SentLocal", LocalTime, "SentUtc on the person's wall."),
                new("Delivery", Text, "What is known of the way of its first question; empty where none went out.", Values: Words<Delivery>()),
                new("RemindedUtc", Time, "When the person was first reminded; empty where not."),
                new("Reminders", WholeNumber, "How many reminders went out."),
                new("FirstReplyUtc", Time, "When the carrier received the first text that answered something; empty where none did."),
                new("FirstReplyLocal", LocalTime, "FirstReplyUtc on the person's wall."),
                new("CompletedUtc", Time, "When everything was answered or refused, or the assessment was done; empty where not."),
                new("CompletedLocal", LocalTime, "CompletedUtc on the person's wall."),
                new("ClosesUtc", Time, "The end of the response window; an answer after it is late."),
                new("DaysSinceActivation", Number, "From activation to PlannedUtc; negative before, empty without activation.", Days),
                new("ItemsAsked", WholeNumber, "How many items were asked so far."),
                new("ItemsMissing", WholeNumber, "How many of the asked items have neither an answer nor a refusal."),
                new("ContactMode", Text, "How a call or session was held; empty where that was not said, and for other kinds.", Values: Words<ContactMode>()),
                new("Status", Text, "How far it has come.", Values: Words<OccasionStatus>()),
                MissingReason,
            ]),
        new(
            ResearchTables.Responses,
            "an answer (`Revision` 1 and up; `Current` marks the last), or an item without answer (`Revision` 0 and a reason)",
            [
                Occasion,
                Instrument,
                InstrumentVersion,
                new("Item", Text, "The item by its id, instrument first, such as PEG.enjoyment; the rows of each study's items say what was asked."),
                new("Value", WholeNumber, "The answer; empty where the item was refused or never answered."),
                new("ScaleMinimum", WholeNumber, "The lowest value of the item's scale."),
                new("ScaleMaximum", WholeNumber, "The highest value of the item's scale."),
                new("Revision", WholeNumber, "1 for the first answer, one more for each correction; 0 where there is none."),
                new("Current", YesNo, "Whether this is the last revision, the one that counts."),
                new("Late", YesNo, "Whether the answer came after the window; empty without answer."),
                MissingReason,
                new("Mode", Text, "How the answer came; empty without answer.", Values: Words<AnswerMode>()),
                Language,
                Zone,
                Planned,
                new("SentUtc", Time, "When the question went out; empty where it did not."),
                new("ReceivedUtc", Time, "When the carrier received the answer; empty without answer."),
                new("ReceivedLocal", LocalTime, "ReceivedUtc on the person's wall."),
                new(
                    "DaysSinceActivation", Number,
                    "From activation to ReceivedUtc, or to PlannedUtc without answer; negative before, empty without activation.", Days),
            ]),
        new(
            ResearchTables.Scores,
            "a scored instrument at an occasion",
            [
                Occasion,
                Instrument,
                InstrumentVersion,
                new("ScoreKind", Text, "How the items make the score.", Values: Words<ScoreKind>()),
                new("Score", Number, "The score of the answers that count, with two decimals; empty unless every item has an answer."),
                Planned,
                new("DaysSinceActivation", Number, "From activation to PlannedUtc; negative before, empty without activation.", Days),
            ]),
        new(
            ResearchTables.Payments,
            "an entry of the account book",
            [
                new("Entry", Text, "The entry's id, computed from its cause; the same event never makes a second one."),
                new("Number", WholeNumber, "The entry's place in the person's account book, from 1."),
                new("Type", Text, "What the entry is; entries are never changed.", Values: Words<EntryType>()),
                new("Rule", Text, "The payment rule by its id in the study file."),
                new("RuleVersion", WholeNumber, "Version of the rule."),
                new("Cause", Text, "What was paid for: the occasion, or the recorded event; for a payment its payout."),
                new("Cents", WholeNumber, "What the entry adds to the balance; negative where it takes back or pays.", Cents),
                new("PaymentCents", WholeNumber, "What the payment is about that the entry approves, pays or fails; else empty.", Cents),
                new("BalanceCents", WholeNumber, "What is earned and not paid yet, after the entry.", Cents),
                new("BookedUtc", Time, "When the entry was booked."),
            ]),
        new(
            ResearchTables.AlertStates,
            "an alert as it stands",
            [
                new("Alert", Text, "The alert's id."),
                new("Rule", Text, "The alert rule by its id in the study file."),
                new("RuleVersion", WholeNumber, "Version of the rule."),
                new("ScreenVersion", WholeNumber, "Version of the lists and the matching by which the text was read that raised it; empty where no text did."),
                new("Level", Text, "How urgent it is.", Values: Words<AlertLevel>()),
                new("Occasion", Text, "The occasion whose answers raised it; empty for a text that answered nothing."),
                new("Status", Text, "What became of it.", Values: Words<AlertStatus>()),
                new("RaisedUtc", Time, "When it was raised."),
                new("Repeats", WholeNumber, "How often the rule fired again while it was open."),
                new("Mailed", WholeNumber, "How many mails about it were taken by the mail service."),
                new("AcknowledgedUtc", Time, "When somebody took it on; empty where nobody did."),
                new("Step", WholeNumber, "The step of the ladder that it stands on, from 1; beyond the last: the last was called again."),
                new("ContactedUtc", Time, "When staff first tried to reach the person since it was raised or opened again; empty where nobody did."),
                new("Contact", Text, "What came of the last try; empty where there was none.", Values: Words<AttemptOutcome>()),
                new("Action", Text, "What staff did; empty where nobody recorded it.", Values: Words<AlertAction>()),
                new("Disposition", Text, "What staff hold it to be; empty where nobody recorded it. No determination of an adverse event.", Values: Words<AlertDisposition>()),
                new("ClosedUtc", Time, "When a person closed it; empty where nobody did."),
                new("CrisisReply", Text, "Whether the person could be sent the crisis reply.", Values: Words<CrisisReply>()),
            ]),
        new(
            ResearchTables.AlertHistory,
            "an event of an alert, never changed",
            [
                new("Alert", Text, "The alert's id."),
                new("Number", WholeNumber, "The event's place in the alert's history, from 1."),
                new("Event", Text, "What happened.", Values: string.Join(", ", AlertEventRows.Kinds)),
                new("AtUtc", Time, "When."),
                new("Rule", Text, "The alert rule by its id in the study file."),
                new("RuleVersion", WholeNumber, "Version of the rule."),
                new("ScreenVersion", WholeNumber, "Version of the lists and the matching by which the text was read that raised it; empty where no text did."),
                new("Level", Text, "How urgent the alert is.", Values: Words<AlertLevel>()),
                new("Occasion", Text, "The occasion whose answers raised it; empty for a text that answered nothing."),
                new("Evidence", Text, "Where the rule fired: the values that it looked at, as JSON; else empty."),
                new("Staff", Text, "Who was told, acknowledged or recorded it, by a pseudonym of the staff id; empty where nobody did."),
                new("Channel", Text, "By what staff were told; else empty.", Values: Words<NoticeChannel>()),
                new("Outcome", Text, "What came of a mail, or of a try to reach the person; else empty.", Values: $"{Words<MailOutcome>()}, {Words<AttemptOutcome>()}"),
                new("Step", WholeNumber, "The step of the ladder that was called, from 1; else empty."),
                new("Reason", Text, "Why a step was called; else empty.", Values: Words<CallReason>()),
                new("Action", Text, "What staff did; else empty.", Values: Words<AlertAction>()),
                new("Disposition", Text, "What staff hold it to be; else empty.", Values: Words<AlertDisposition>()),
                new("CrisisReply", Text, "What was known of the crisis reply when the rule fired; else empty.", Values: Words<CrisisReply>()),
            ]),
        new(
            ResearchTables.AdverseEvents,
            "an adverse event, or what may be one",
            [
                new("Event", Text, "The event's id."),
                new("Source", Text, "How staff learned of it. Arms differ in contact: count the sources apart.", Values: Words<AdverseEventSource>()),
                new("RecordedUtc", Time, "When it was recorded; the time to report it counts from then."),
                new("Occasion", Text, "Where the study's checklist reported it: at which occasion; else empty."),
                new("Item", Text, "Where the study's checklist reported it: by which item; else empty."),
                new("Alert", Text, "The alert that led to it; else empty."),
                new("Onset", Text, "The day on which it began, as ISO 8601; empty while nobody recorded it."),
                new("Severity", Text, "How intense; empty while nobody recorded it.", Values: Words<Severity>()),
                new("Seriousness", Text, "Whether it is serious; empty while nobody recorded it.", Values: Words<Seriousness>()),
                new("Relatedness", Text, "How far it comes from taking part; empty while nobody recorded it.", Values: Words<Relatedness>()),
                new("Expectedness", Text, "Whether the protocol names it; empty while nobody recorded it.", Values: Words<Expectedness>()),
            ]),
        new(
            ResearchTables.Allocation,
            "the arm; unblinded staff only",
            [
                new("Arm", Text, "The arm by its id in the study file."),
                new("CompletedUtc", Time, "When the last occasion was over; empty before."),
            ]),
        new(
            ResearchTables.ResponsesUnblinded,
            "every row that would tell the arm: answers, scores, occasions, payments, alerts that only some arms have, and the true state of an occasion "
            + "at which some arms are asked more (in `Occasions` it stands as if all were asked the same); unblinded staff only",
            [new("Table", Text, "The table in which the row would else stand; its other columns are those of that table.")]),
    ];

    private static string Words<TEnum>()
        where TEnum : struct, Enum => string.Join(", ", Enum.GetValues<TEnum>().Select(Research.Columns.Word));
}
