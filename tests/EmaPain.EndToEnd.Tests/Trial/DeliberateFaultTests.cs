using EmaPain.App.Ports;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Participations;
using EmaPain.EndToEnd.Tests.Trial.Faults;
using EmaPain.Local.Reckoning;
using EmaPain.Local.Trial;
using Microsoft.Extensions.DependencyInjection;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>A trial that goes wrong on purpose has to be noticed: a check that cannot fail would prove nothing.</summary>
public sealed class DeliberateFaultTests
{
    [Fact]
    public async Task Without_a_fault_everything_is_zero()
    {
        var result = await PlayAsync(_ => { });
        Assert.True(result.Findings.IsClean, Words(result));
        Assert.Equal(0, Verdict.ExitCode([result]));
    }

    [Fact]
    public async Task A_dropped_answer_is_named()
    {
        var once = new Once();
        var result = await PlayAsync(services => services.Decorate<IParticipations>(inner => new ParticipationsInBetween(
            inner, happening => happening is Happening.Answered { Answer.Item.Value: "PST.tension" } && once.IsNow ? null : happening)));
        Assert.NotEmpty(result.Findings.RepliesLost);
        AssertNamed(result, "replies lost: participant", "PST.tension");
    }

    [Fact]
    public async Task A_text_that_is_sent_twice_is_named()
    {
        var result = await PlayAsync(services => services.Decorate<ICarrier>(inner => new CarrierThatSendsTwice(inner)));
        Assert.Single(result.Findings.TextsDoubled);
        AssertNamed(result, "texts doubled: participant");
    }

    /// <summary>Each time: an entry that is wrong once is put right by the next judgement.</summary>
    [Fact]
    public async Task One_cent_too_much_is_named()
    {
        var result = await PlayAsync(services => services.Decorate<IParticipations>(inner => new ParticipationsInBetween(
            inner,
            happening => happening is Happening.EntryBooked { Entry.Type: EntryType.Earned or EntryType.Reversed } booked
                ? booked with { Entry = booked.Entry with { Cents = booked.Entry.Cents + 1 } }
                : happening)));
        Assert.True(result.Findings.CentsOff > 0);
        AssertNamed(result, "cents off: participant");
    }

    [Fact]
    public async Task A_swallowed_alert_is_named()
    {
        var result = await PlayAsync(services => services.Decorate<IMailer>(inner => new MailerThatSwallows(inner)));
        Assert.NotEmpty(result.Findings.AlertsMissed);
        AssertNamed(result, "alerts missed:");
    }

    private static Task<TrialResult> PlayAsync(Action<IServiceCollection> change) => StudyRun.PlayAsync(
        new StudyRunOptions
        {
            StudyFile = Studies.Newest("mission-reconnect"), Participants = 5, Change = change,
        },
        new SilentProgress(),
        CancellationToken.None);

    private static void AssertNamed(TrialResult result, params string[] words)
    {
        Assert.Equal(1, Verdict.ExitCode([result]));
        Assert.Contains(Words(result).Split('\n'), line => words.All(word => line.Contains(word, StringComparison.Ordinal)));
    }

    private static string Words(TrialResult result)
    {
        using var writer = new StringWriter();
        Summary.Write(writer, [result]);
        return writer.ToString();
    }
}
