using System.Collections.Immutable;
using EmaPain.App.Payments;
using EmaPain.App.Staff;
using EmaPain.App.Tests.Golden;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.App.Tests.Payments;

public sealed class StatementTests
{
    private static readonly string[] HealthWords =
        ["pain", "stress", "tension", "pst", "peg", "ptsd", "veteran", "crisis", "score", "rating", "clinic", "mission", "reconnect", "wait-list", "week-", "assessment"];

    private static readonly ImmutableArray<LedgerEntry> Book =
    [
        Entry(EntryType.Earned, "assessments", "assessment-baseline", 2000, 0),
        Entry(EntryType.Earned, "weekly-ratings", "week-1", 500, 7),
        Entry(EntryType.Capped, "weekly-ratings", "week-2", 300, 14),
        Entry(EntryType.Adjusted, "adjusted", "travel", 250, 15),
        Entry(EntryType.Approved, "payout", "march", 0, 20) with { Payment = new Payment(new PayoutId("march"), 3050) },
        Entry(EntryType.Disbursed, "payout", "march", -3050, 24) with { Payment = new Payment(new PayoutId("march"), 3050) },
        Entry(EntryType.Reversed, "weekly-ratings", "week-1", -500, 25),
        Entry(EntryType.Overpaid, "overpaid", "overpaid", 500, 25),
        Entry(EntryType.Earned, "interview", "interview", 2000, 380),
        Entry(EntryType.Approved, "payout", "april", 0, 390) with { Payment = new Payment(new PayoutId("april"), 2000) },
    ];

    /// <summary>EMAPAIN_UPDATE_GOLDEN=1 writes the page anew; look at it in a browser.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void The_page_is_as_it_was_looked_at(string language)
    {
        var path = Path.Combine(Repository.Golden, "payments", $"statement-{language}.html");
        var page = PageIn(language);
        if (Environment.GetEnvironmentVariable("EMAPAIN_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, page);
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), page.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void It_holds_no_word_of_health_study_or_arm(string language) =>
        Assert.All(HealthWords, word => Assert.DoesNotContain(word, PageIn(language), StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void What_comes_from_outside_is_encoded()
    {
        var person = Person("en") with { Key = new ParticipationKey(AppStage.Ann.Study, new ParticipantId("<b>&\"")) };

        Assert.Contains("&lt;b&gt;&amp;&quot;", Statement.Of(ShippedStudies.MissionReconnect, person, AppStage.Monday), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_has_a_statement_who_is_not_enrolled()
    {
        using var stage = new AppStage();
        var answer = await stage.Get<StatementDesk>().OfAsync(AppStage.Ann, stage.Request(), AppStage.Cancel);

        Assert.Equal("not-enrolled", Assert.IsType<StaffAnswer.NotFound>(answer).Code);
        Assert.Equal("payment-statement", Assert.Single(stage.Audit.Entries).Act);
    }

    private static string PageIn(string language) => Statement.Of(ShippedStudies.MissionReconnect, Person(language), AppStage.Monday + Duration.FromDays(400));

    private static Participation Person(string language) => Participation.New(new ParticipationKey(AppStage.Ann.Study, new ParticipantId("N-001"))) with
    {
        Site = AppStage.South, Language = language, Zones = [new ZoneSince("America/New_York", AppStage.Monday)], EnrolledAt = AppStage.Monday, Ledger = Book,
    };

    private static LedgerEntry Entry(EntryType type, string rule, string cause, int cents, int days) =>
        new(new EntryId($"{type} {cause}"), type, new RuleId(rule), 1, cause, cents, AppStage.Monday + Duration.FromDays(days));
}
