using System.Text.Json;
using EmaPain.Local.Cohort;
using EmaPain.Local.Cohort.Planning;
using EmaPain.Local.Reckoning;
using EmaPain.Oracle;
using EmaPain.Oracle.Expected;
using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;

namespace EmaPain.EndToEnd.Tests.Reckoning;

/// <summary>What a system without fault would have left behind, to be doctored by tests.</summary>
internal static class Faithful
{
    public static CohortPlan Plan { get; } = CohortPlanner.Plan(Studies.MissionReconnect, 20, 7, Studies.Start);

    public static Observation Observation { get; } = Observe(TrialOracle.Foretell(Plan.Study, Plan.Truth));

    private static Observation Observe(IReadOnlyList<ExpectedPerson> people) => new(
        [.. from person in people
            from one in person.Occasions
            let kind = PlanOf(one.Id).Kind
            select new ObservedOccasion(person.Id, one.Id, kind, one.Planned, one.Planned, "delivered", JsonNamingPolicy.CamelCase.ConvertName($"{one.Status}"), one.Reason)],
        [.. from person in people from one in person.Answers select new ObservedAnswer(person.Id, one.Occasion, one.Item, one.Value, one.Late)],
        [.. from person in people from one in person.Entries select new ObservedEntry(person.Id, one.Rule, one.Cause, one.Cents)],
        [.. from person in people
            from one in person.Alerts
            select Seen(person.Id, one)],
        [.. from pair in people.Zip(Plan.Truth.Persons)
            from one in pair.First.Texts.Select((text, index) => (text, index))
            select new ObservedText(pair.Second.Phone, Wording(one.text, pair.Second), $"{pair.First.Id}~{one.index}"),
            .. from stranger in Strangers
                where stranger.CrisisReplies > 0
                select new ObservedText(stranger.Phone, Plan.Study.Texts["unknownPhoneCrisis"]["en"], stranger.Phone)],
        [.. from call in people.SelectMany(person => person.Calls).Concat(Strangers.SelectMany(stranger => stranger.Calls)) select new ObservedCall(call.To, call.At) { IsByOtherWay = call.IsByOtherWay }])
    {
        AdverseEvents = [.. from person in people from one in person.Alerts where one.Closed is not null select new ObservedAdverseEvent(person.Id, one.Closed)],
        HoldTasks = [.. from person in people from raised in person.HoldTasks select new ObservedTask(person.Id, raised)],
        Payments = [.. people.Select(person => new ObservedPayment(person.Id, person.BalanceCents, person.BalanceCents))],
    };

    private static ObservedAlert Seen(string whose, ExpectedAlert alert) => new(whose, alert.Rule, alert.Level, alert.Occasion, alert.Status, alert.Mails)
    {
        Raised = alert.Raised, Step = alert.Step, Acknowledged = alert.Acknowledged, Contacted = alert.Contacted, Closed = alert.Closed,
    };

    private static IReadOnlyList<ExpectedStranger> Strangers => TrialOracle.ForetellStrangers(Plan.Study, Plan.Truth);

    private static string Wording(ExpectedText text, PersonTruth person)
    {
        var (study, language) = (Plan.Study, person.Language);
        var words = text.Kind switch
        {
            TextKind.Prompt => study.InstrumentOf(text.Instrument!).Prompt[language],
            TextKind.Reminder => $"{study.Texts["reminder"][language]} {study.InstrumentOf("PST").Prompt[language]}",
            TextKind.Invitation => Invitation(PlanOf(text.Cause).Survey!, person),
            TextKind.Crisis => study.Roles[0].Crisis[language],
            _ => study.Texts[JsonNamingPolicy.CamelCase.ConvertName($"{text.Kind}")][language],
        };
        return words.Replace("{sitePhone}", study.SiteOf(person.Site).ContactPhone, StringComparison.Ordinal)
            .Replace("{amount}", "$5.00", StringComparison.Ordinal)
            .Replace("{value}", "1", StringComparison.Ordinal)
            .Replace("{balance}", "$25.00", StringComparison.Ordinal);
    }

    private static PublishedOccasion PlanOf(string occasion) =>
        Plan.Study.Occasions.First(plan => plan.Id == occasion || plan.Id.Split('{')[0] == occasion.TrimEnd("0123456789".ToCharArray()));

    private static string Invitation(PublishedSurvey survey, PersonTruth person) => survey.Invitation[person.Language]
        .Replace("{link}", survey.Link, StringComparison.Ordinal)
        .Replace("{survey}", "0a1b2c", StringComparison.Ordinal)
        .Replace("{role}", person.Role, StringComparison.Ordinal);
}
