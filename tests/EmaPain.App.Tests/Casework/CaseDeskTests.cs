using EmaPain.App.Casework;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Tests.Casework;

public sealed class CaseDeskTests
{
    private static readonly Input Pause = new Input.StaffRecorded(new InputId("request-9"), new StaffRecord.Pause(), "coordinator");

    [Fact]
    public async Task Who_meets_other_writers_decides_again_on_what_they_wrote()
    {
        using var stage = await HandTexts.WithAnnAsync();
        Assert.IsType<CaseOutcome.Done>(await Desk(stage, conflicts: 3).DecideAsync(AppStage.Ann, Pause, writer: null, AppStage.Cancel));
        Assert.NotNull((await stage.PersonAsync(AppStage.Ann)).PausedSince);
    }

    [Fact]
    public async Task Who_meets_other_writers_eight_times_leaves_it_to_the_queue()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await Assert.ThrowsAsync<CaseCollisionException>(
            () => Desk(stage, conflicts: 8).DecideAsync(AppStage.Ann, Pause, writer: null, AppStage.Cancel));
        Assert.Null((await stage.PersonAsync(AppStage.Ann)).PausedSince);
    }

    [Fact]
    public async Task The_same_input_at_the_same_time_is_decided_once()
    {
        using var stage = await HandTexts.WithAnnAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            () => Desk(stage, conflicts: 0).DecideAsync(AppStage.Ann, Pause, writer: null, AppStage.Cancel))));
        Assert.All(outcomes, outcome => Assert.IsType<CaseOutcome.Done>(outcome));
        Assert.Single((await stage.Participations.HistoryAsync(AppStage.Ann, AppStage.Cancel).ToListAsync()).OfType<Happening.Paused>());
    }

    [Fact]
    public async Task An_input_that_changes_nothing_any_more_still_has_its_effects_carried_out()
    {
        using var stage = new AppStage();
        await stage.ActivateAsync(AppStage.Ann);
        await stage.SettleAsync();
        await stage.AnswerAsync(AppStage.Ann, "baseline", "PST", 2, 2, 2);
        stage.Clock.Pass(NodaTime.Duration.FromDays(7));
        await stage.SettleAsync();
        await stage.AnswerAsync(AppStage.Ann, "week-1", "PST", 5, 2, 2);
        var tries = 0;
        stage.Calls.Fails = call => call == "IAlertBoard.PutAsync" && tries++ < 1;
        await stage.WorkAsync();
        Assert.True(tries > 1);
        Assert.Single((await stage.PersonAsync(AppStage.Ann)).Alerts);
        Assert.Single(await stage.Alerts.OpenAsync(AppStage.Ann.Study, AppStage.South, AppStage.Cancel));
    }

    [Fact]
    public async Task A_guard_message_of_a_request_that_was_refused_does_nothing()
    {
        using var stage = new AppStage();
        var message = new EffectsMessage(new ParticipationKey(new StudyId("no-such-study"), new ParticipantId("ann")), new InputId("request-9"));
        await stage.Get<EffectsFollowUp>().CarryOutAsync(message, AppStage.Cancel);
        Assert.DoesNotContain(stage.Calls.Log, call => call.StartsWith("IQueues", StringComparison.Ordinal) || call.StartsWith("ICarrier", StringComparison.Ordinal));
    }

    private static CaseDesk Desk(AppStage stage, int conflicts) => new(
        new BusyParticipations(stage.Participations, conflicts), stage.Get<IStudies>(), stage.Get<EffectWork>(), stage.Clock);
}
