using EmaPain.App.Alerting;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.App.Tests.Alerting;

/// <summary>What the page says to whom.</summary>
public sealed class AlertPageTests
{
    private const string Token = "the-token";

    public static TheoryData<AlertTrigger> Triggers => [.. Enum.GetValues<AlertTrigger>()];

    [Theory]
    [InlineData(AlertLevel.Urgent, "Urgent: look now")]
    [InlineData(AlertLevel.Review, "For your review")]
    [InlineData(AlertLevel.Info, "For your information")]
    public async Task The_link_alone_shows_level_kind_age_and_button_and_nobody(AlertLevel level, string words)
    {
        var page = AlertPage.Of(await FoundAsync(level), new AlertVisitor(Token, Person: null), asksForKey: true, AppStage.Monday + Duration.FromMinutes(25));
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains("A text that says that the questions upset", page, StringComparison.Ordinal);
        Assert.Contains("25 minutes ago", page, StringComparison.Ordinal);
        Assert.Contains("I take this on", page, StringComparison.Ordinal);
        Assert.Contains("name=\"key\"", page, StringComparison.Ordinal);
        Assert.All(new[] { "ann", "south", "mission-reconnect", "PEG", "alert-reveal" }, secret => Assert.DoesNotContain($">{secret}", page, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Triggers))]
    public async Task No_kind_of_rule_is_told_as_a_text_that_could_not_be_judged(AlertTrigger trigger)
    {
        var found = await FoundAsync(AlertLevel.Urgent);
        var rule = found.Study.Alerts.Rules[0] with { Trigger = trigger };
        var page = AlertPage.Of(
            found with { Alert = found.Alert with { Rule = rule.Id }, Study = found.Study with { Alerts = found.Study.Alerts with { Rules = [rule] } } },
            new AlertVisitor(Token, Person: null), asksForKey: true, AppStage.Monday);
        Assert.DoesNotContain("could not be judged", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_staff_sign_in_elsewhere_the_page_asks_for_no_key()
    {
        var page = AlertPage.Of(await FoundAsync(AlertLevel.Urgent), new AlertVisitor(Token, Person: null), asksForKey: false, AppStage.Monday);
        Assert.DoesNotContain("name=\"key\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"alert-sign-in?token=the-token\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signed_in_it_says_whom_it_is_about_and_draws_the_answers_with_a_table()
    {
        var found = await FoundAsync(AlertLevel.Review);
        var points = new[] { (1, 4.33m), (2, 6.67m) }.Select(week => new TrendPoint(new OccasionId($"week-{week.Item1}"), new LocalDate(2026, 1, 5).PlusWeeks(week.Item1), week.Item2));
        var plot = TrendPlot.Of(new AlertTrend("PEG", 0, 10, 4.33m, [.. points]));
        Assert.Contains("aria-label=\"PEG: from 4.33 on 12 Jan 2026 to 6.67 on 19 Jan 2026, 2 values, highest 6.67. Baseline 4.33.\"", plot, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">week-2</th><td>19 Jan 2026</td><td class=\"number\">6.67</td>", plot, StringComparison.Ordinal);
        var page = AlertPage.Of(found, new AlertVisitor(Token, "lee"), asksForKey: true, AppStage.Monday);
        Assert.Contains("<dd>ann</dd>", page, StringComparison.Ordinal);
        Assert.Contains("Signed in as lee", page, StringComparison.Ordinal);
        Assert.DoesNotContain("alert-reveal", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_owner_of_an_urgent_alert_gets_the_buttons_and_what_they_show_is_encoded()
    {
        var found = await FoundAsync(AlertLevel.Urgent);
        var taken = found with { Alert = found.Alert with { Status = AlertStatus.Acknowledged, AcknowledgedBy = "lee", AcknowledgedAt = AppStage.Monday } };
        var visitor = new AlertVisitor(Token, "lee", Revealed: new Revelation(RevealKind.Text, "<script>alert(1)</script>"));
        var page = AlertPage.Of(taken, visitor, asksForKey: true, AppStage.Monday);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("action=\"alert-reveal?token=the-token\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("alert-reveal", AlertPage.Of(taken, visitor with { Person = "kim", Revealed = null }, asksForKey: true, AppStage.Monday), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_alert_has_no_button()
    {
        var found = await FoundAsync(AlertLevel.Review);
        var page = AlertPage.Of(
            found with { Alert = found.Alert with { Status = AlertStatus.Withdrawn } }, new AlertVisitor(Token, Person: null), asksForKey: false, AppStage.Monday);
        Assert.Contains("nothing to do", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<button", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_took_it_on_is_asked_for_the_contact_attempt_until_one_is_recorded_and_for_nothing_once_it_is_closed()
    {
        var found = await FoundAsync(AlertLevel.Urgent);
        var taken = found.Alert with { Status = AlertStatus.Acknowledged, AcknowledgedBy = "lee", AcknowledgedAt = AppStage.Monday };
        var called = taken with { ContactedAt = AppStage.Monday, Contact = AttemptOutcome.Reached };
        var judged = called with { Disposition = AlertDisposition.KnownState };
        (Alert Alert, string Words)[] states =
        [
            (taken, "Please make your contact attempt now."), (called, "Still to be recorded: what it turned out to be."), (judged, "Still to be recorded: that it is closed."),
            (judged with { Status = AlertStatus.Closed, ClosedAt = AppStage.Monday }, "There is nothing to do."),
        ];
        foreach (var (alert, words) in states)
        {
            var page = AlertPage.Of(found with { Alert = alert }, new AlertVisitor(Token, Person: null), asksForKey: false, AppStage.Monday);
            Assert.Equal([words], states.Select(state => state.Words).Where(one => page.Contains(one, StringComparison.Ordinal)));
            Assert.Contains(alert.IsOver ? "<p class=\"level\">Urgent, and over</p>" : "<p class=\"level urgent\">Urgent, taken on</p>", page, StringComparison.Ordinal);
            Assert.DoesNotContain("reached", page, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Where_the_ladder_waits_for_a_contact_attempt_the_page_says_until_when_by_the_clock_of_the_site()
    {
        var found = await FoundAsync(AlertLevel.Urgent);
        var step = new AlertStep { Role = HandAlerts.Clinician, AcknowledgeWithin = new TimeAllowed { Hours = 1 } };
        var study = found.Study with
        {
            Sites = [.. found.Study.Sites.Select(site => site with { Zone = "America/Chicago" })],
            Alerts = found.Study.Alerts with { Levels = [new AlertLevelPlan { Level = AlertLevel.Urgent, Steps = [step] }] },
        };
        var alert = found.Alert with { Status = AlertStatus.Acknowledged, AcknowledgedBy = "lee", AcknowledgedAt = AppStage.Monday };
        var page = AlertPage.Of(found with { Alert = alert, Study = study }, new AlertVisitor(Token, Person: null), asksForKey: false, AppStage.Monday);
        Assert.Contains("Unless it is recorded by 5 Jan 2026, 10:00 CST, the next person is called.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_comes_second_is_told_that_a_colleague_has_it()
    {
        var found = await FoundAsync(AlertLevel.Urgent);
        var taken = found.Alert with { Status = AlertStatus.Acknowledged, AcknowledgedBy = "kim", AcknowledgedAt = AppStage.Monday };
        foreach (var alert in (Alert[])[taken, taken with { ContactedAt = AppStage.Monday }])
        {
            var page = AlertPage.Of(found with { Alert = alert }, new AlertVisitor(Token, Person: null), asksForKey: false, AppStage.Monday);
            Assert.Contains("A colleague took this on", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Thank you", page, StringComparison.Ordinal);
            Assert.DoesNotContain("kim", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_came_up_again_says_when_and_that_nobody_has_it_any_more()
    {
        var found = await FoundAsync(AlertLevel.Urgent);
        var cried = AppStage.Monday + Duration.FromDays(2);
        var again = found.Alert with { Repeats = Tally.After(null, cried), ReopenedAt = cried };
        var page = AlertPage.Of(found with { Alert = again }, new AlertVisitor(Token, Person: null), asksForKey: false, cried + Duration.FromMinutes(5));
        Assert.Matches(@"<dt>Came up again</dt><dd>5 minutes ago[^<]*</dd>\s*<dt>State</dt><dd>Open again: nobody has it now</dd>", page);
    }

    private static async Task<AlertView.Found> FoundAsync(AlertLevel level)
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.RaiseAsync(level: level);
        var found = Assert.IsType<AlertView.Found>(await stage.Get<AlertDesk>().ShowAsync("mission-reconnect_south_alert-1_lee", AppStage.Cancel));
        return found with { Alert = found.Alert with { RaisedAt = AppStage.Monday } };
    }
}
