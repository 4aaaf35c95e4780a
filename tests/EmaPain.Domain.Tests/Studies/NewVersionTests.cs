using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Studies.Reading;
using EmaPain.Domain.Tests.Participations;
using NodaTime;

namespace EmaPain.Domain.Tests.Studies;

/// <summary>Somebody in the middle of a study moves to its newest version: no question that was sent is sent again, and the rest comes as it would have.</summary>
public sealed class NewVersionTests
{
    private static readonly Duration SixHours = Duration.FromHours(6);

    public static TheoryData<string, int, int> Moves => new()
    {
        { "mission-reconnect", 1, 4 }, { "mission-reconnect", 2, 4 }, { "mission-reconnect", 3, 4 }, { "weekly-pst-peg", 1, 3 }, { "weekly-pst-peg", 2, 3 },
        { "lamp", 1, 3 }, { "lamp", 2, 3 }, { "resolve", 1, 3 }, { "resolve", 2, 3 }, { "partners4pain", 1, 3 }, { "partners4pain", 2, 3 }, { "imppress", 1, 2 },
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public void A_move_sends_nothing_and_what_follows_is_what_would_have_followed(string study, int from, int to)
    {
        var (stays, moves) = (Begun(study, from), Begun(study, from));
        var sent = Sent(moves).ToList();
        Assert.NotEmpty(sent);

        moves.Study = Read(study, to);
        var move = moves.Record(new StaffRecord.Migration(to));
        Assert.Null(move.Refusal);
        Assert.Equal(to, moves.Person.StudyVersion);
        Assert.Empty(move.Effects.OfType<Effect.SendText>());
        Assert.DoesNotContain(moves.Tick().Effects.OfType<Effect.SendText>(), text => text.Purpose == Purpose.Prompt);

        Pass(stays, 400);
        Pass(moves, 400);
        Assert.Equal(Sent(stays), Sent(moves));
        Assert.Equal(Sent(moves).Distinct(), Sent(moves));
        Assert.Equal(sent, Sent(moves).Take(sent.Count));
    }

    /// <summary>The later version allocates nobody without it, so it has to be asked though its anchor is long past.</summary>
    [Theory]
    [InlineData("resolve", 2, 3, "baseline")]
    [InlineData("lamp", 2, 3, "baseline")]
    [InlineData("partners4pain", 2, 3, "baseline")]
    [InlineData("mission-reconnect", 2, 4, "assessment-baseline")]
    public void Whoever_is_not_activated_yet_is_asked_from_the_move_on_what_the_later_version_asks_before(string study, int from, int to, string occasion)
    {
        var trial = new Trial(Read(study, from));
        trial.Screen();
        trial.Now += Duration.FromDays(30);
        Assert.Null(trial.Person.OccasionOf(new(occasion)));

        trial.Study = Read(study, to);
        Assert.Null(trial.Record(new StaffRecord.Migration(to)).Refusal);
        trial.Now = Instant.Max(trial.Now, trial.Occasion(occasion).Planned);
        Assert.Contains(trial.Tick().Effects.OfType<Effect.SendText>(), text => text.Occasion?.Value == occasion);
    }

    [Fact]
    public void An_alert_that_is_open_climbs_from_the_move_on()
    {
        var trial = Begun("weekly-pst-peg", 2);
        trial.Says("I want to die");
        trial.Study = Read("weekly-pst-peg", 3);
        trial.Record(new StaffRecord.Migration(3));
        trial.Now += Duration.FromHours(1);
        var called = Assert.Single(trial.Tick().Effects.OfType<Effect.MailAlert>());
        Assert.Equal("backup", trial.Study.Alerts.RoleOf(trial.Person.Alerts.First(alert => alert.Id == called.Alert))?.Value);
    }

    /// <summary>Activated and in the third week; the first questions were answered where numbers are asked.</summary>
    private static Trial Begun(string study, int version)
    {
        var trial = new Trial(Read(study, version));
        foreach (var criterion in trial.Study.Eligibility.Criteria.Where(one => one.By == EligibilityBasis.Staff))
        {
            trial.Record(new StaffRecord.Criterion(criterion.Id, CriterionOutcome.Met));
        }

        trial.Now += Duration.FromHours(2);
        trial.Tick();
        foreach (var answers in new[] { "8 8 8", "8 8" })
        {
            trial.Says(answers);
            trial.Now += Duration.FromMinutes(5);
        }

        trial.Record(new StaffRecord.Activation());
        Assert.NotNull(trial.Person.ActivatedAt);
        trial.Tick();
        trial.Says("4 3 2");
        Pass(trial, 17);
        return trial;
    }

    private static void Pass(Trial trial, int days)
    {
        var end = trial.Now + Duration.FromDays(days);
        while (trial.Now < end)
        {
            trial.Now += SixHours;
            trial.Tick();
        }
    }

    /// <summary>Occasion and instrument of each first question, in the order in which they were asked. Invitations to surveys are new in some versions.</summary>
    private static IEnumerable<string> Sent(Trial trial) =>
        from asked in trial.Happenings.OfType<Happening.TextDecided>()
        where asked.Text is { Purpose: Purpose.Prompt, Instrument: not null }
        select $"{asked.Text.Occasion} {asked.Text.Instrument}";

    private static StudyDefinition Read(string study, int version) => StudyReader.Read(StudyFiles.Read(study, version)).Study!;
}
