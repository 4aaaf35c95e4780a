using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Tests.Participations;

namespace EmaPain.Domain.Tests.Alerts;

/// <summary>What each rule on scores does in the course of a trial: it fires once, a correction withdraws it, a missed week neither confirms nor clears.</summary>
public sealed class AlertStoryTests
{
    private const string MissionReconnect = "mission-reconnect";
    private const string Lamp = "lamp";
    private const string Weekly = "weekly-pst-peg";

    [Theory]
    [InlineData(Weekly, "peg-watch", "PEG", "4 5 5", 4)]
    [InlineData(Weekly, "peg-worse", "PEG", "4 6 6", 4)]
    [InlineData(Weekly, "peg-ceiling", "PEG", "7 8 8", 7)]
    [InlineData(Weekly, "nrs-item", "PST.stress", "4 6 6", 4)]
    [InlineData(Weekly, "severe-now", "PST.pain", "8 10", 8)]
    [InlineData(MissionReconnect, "pst-item", "PST.pain", "1 3", 1)]
    [InlineData(MissionReconnect, "pst-item", "PST.stress", "2 3 3", 2)]
    public void A_rule_fires_once_for_the_same_answers_and_a_correction_withdraws_it(string study, string rule, string measure, string weeks, int corrected)
    {
        var trial = Answered(study, measure, weeks);
        var last = Last(study, weeks);
        trial.JudgeWorsening(last);
        trial.JudgeWorsening(last);
        var alert = Assert.Single(trial.Person.Alerts, alert => alert.Rule.Value == rule);
        Assert.Equal((AlertStatus.Open, last), (alert.Status, alert.Occasion?.Value));

        Put(trial, last, measure, corrected);
        trial.JudgeWorsening(last);
        Assert.Equal(AlertStatus.Withdrawn, trial.Person.Alerts.Single(alert => alert.Rule.Value == rule).Status);
    }

    [Theory]
    [InlineData(Weekly, "peg-watch", "PEG", "4 5 - 5", true)]
    [InlineData(Weekly, "peg-watch", "PEG", "4 5 - - 5", false)]
    [InlineData(Weekly, "peg-worse", "PEG", "4 6 - 6", true)]
    [InlineData(Weekly, "peg-ceiling", "PEG", "7 8 - 8", true)]
    [InlineData(Weekly, "peg-ceiling", "PEG", "7 8 - - 8", false)]
    [InlineData(Weekly, "nrs-item", "PST.stress", "4 6 - 6", true)]
    [InlineData(Weekly, "nrs-item", "PST.stress", "4 6 - - 6", false)]
    [InlineData(Weekly, "severe-now", "PST.pain", "8 - 10", true)]
    [InlineData(MissionReconnect, "pst-item", "PST.stress", "2 3 - 3", true)]
    [InlineData(MissionReconnect, "pst-item", "PST.stress", "2 3 - - 3", false)]
    public void A_missed_week_neither_confirms_nor_clears(string study, string rule, string measure, string weeks, bool fires)
    {
        var trial = Answered(study, measure, weeks);
        trial.JudgeWorsening(Last(study, weeks));
        Assert.Equal(fires, trial.Person.Alerts.Any(alert => alert.Rule.Value == rule));
    }

    [Theory]
    [InlineData("bpi-worse", "3 5", true)]
    [InlineData("bpi-worse", "3 4", false)]
    [InlineData("bpi-worse", "8 10", false)]
    [InlineData("bpi-ceiling", "7 8", true)]
    [InlineData("bpi-ceiling", "8 8", false)]
    public void Where_months_lie_between_one_occasion_suffices(string rule, string months, bool fires)
    {
        var trial = Answered(Lamp, "BPI", months);
        trial.JudgeWorsening("week-10");
        trial.JudgeWorsening("week-10");
        Assert.Equal(fires ? 1 : 0, trial.Person.Alerts.Count(alert => alert.Rule.Value == rule));
    }

    private static Trial Answered(string study, string measure, string weeks)
    {
        var trial = new Trial(Trial.StudyOf(study) with { Eligibility = new() });
        trial.Record(new StaffRecord.Activation());
        foreach (var (value, occasion) in weeks.Split(' ').Zip(IdsOf(study)).Where(pair => pair.First != "-"))
        {
            Put(trial, occasion, measure, int.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
        }

        return trial;
    }

    private static string Last(string study, string weeks) => IdsOf(study)[weeks.Split(' ').Length - 1];

    private static string[] IdsOf(string study) => study switch
    {
        Lamp => ["baseline", "week-10"],
        MissionReconnect => ["baseline", "week-1", "week-2", "week-3", "week-4"],
        _ => ["week-1", "week-2", "week-3", "week-4", "week-5"],
    };

    /// <summary>The occasion's answers, as they stand after a text or a correction.</summary>
    private static void Put(Trial trial, string id, string measure, int value)
    {
        var occasion = trial.Occasion(id);
        var instrument = Trial.StudyOf(trial.Person.Study.Value).Instruments.FirstOrDefault(instrument => instrument.Id.Value == measure);
        ItemId[] items = instrument is null ? [new ItemId(measure)] : [.. instrument.Items.Select(item => item.Id)];
        trial.Person = trial.Person with
        {
            Occasions = trial.Person.Occasions.Replace(occasion, occasion with
            {
                Answers = [.. items.Select(item => new Answer(item, value, occasion.Planned, Timeliness.InWindow, 1, AnswerMode.Text, "en", new InputId("input")))],
            }),
        };
    }
}
