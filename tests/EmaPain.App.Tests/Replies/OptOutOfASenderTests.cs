using EmaPain.App.Staff;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.App.Tests.Replies;

/// <summary>A STOP is for the number that it was sent to, whichever participations of the phone that number ever texted.</summary>
public sealed class OptOutOfASenderTests
{
    private static readonly StudyDefinition Weekly = ShippedStudies.Read("weekly-pst-peg", study => study["sites"]![0]!["senderNumber"] = AppStage.Sender);
    private static readonly ParticipationKey Later = new(Weekly.Id, new ParticipantId("ann-later"));
    private static readonly ParticipationKey Elsewhere = new(AppStage.Ann.Study, new ParticipantId("ann-north"));

    [Fact]
    public async Task STOP_covers_every_participation_on_that_sender_number()
    {
        using var stage = new AppStage(ShippedStudies.MissionReconnect, Weekly);
        await stage.ActivateAsync(AppStage.Ann);
        Assert.IsType<StaffAnswer.Refused>(await stage.EnrolAsync(Later, site: "main"));
        await stage.RecordAsync(AppStage.Ann, new StaffRecord.Withdrawal());
        Assert.IsType<StaffAnswer.Ok>(await stage.EnrolAsync(Later, site: "main"));
        await stage.StartAsync(Later, "main");
        await LiveAsync(stage, weeks: 1);
        Assert.Contains(stage.Carrier.WentOut, text => text.Text.StartsWith("Study check-in: rate", StringComparison.Ordinal));

        await SaysAsync(stage, "t-1", AppStage.Sender, "STOP");
        var before = stage.Carrier.WentOut.Count;
        await LiveAsync(stage, weeks: 20);

        Assert.Equal(before, stage.Carrier.WentOut.Count);
        Assert.NotNull((await stage.PersonAsync(Later)).OptedOutSince);
        Assert.Equal(ParticipationStatus.Withdrawn, (await stage.PersonAsync(AppStage.Ann)).Status);
    }

    [Fact]
    public async Task STOP_to_one_sender_number_leaves_the_participation_on_another()
    {
        using var stage = new AppStage();
        await stage.ActivateAsync(AppStage.Ann);
        Assert.IsType<StaffAnswer.Ok>(await stage.EnrolAsync(Elsewhere, site: "north"));
        await stage.RecordAsync(Elsewhere, new StaffRecord.Allocation(new ArmId("wait-list")));
        await stage.StartAsync(Elsewhere, "north");
        await LiveAsync(stage, weeks: 1);

        await SaysAsync(stage, "t-1", AppStage.Sender, "STOP");
        var before = stage.Carrier.WentOut.Count;
        await LiveAsync(stage, weeks: 1);

        Assert.NotNull((await stage.PersonAsync(AppStage.Ann)).OptedOutSince);
        Assert.Null((await stage.PersonAsync(Elsewhere)).OptedOutSince);
        Assert.All(stage.Carrier.WentOut.Skip(before), text => Assert.Equal(AppStage.OtherSender, text.From.Value));
        Assert.NotEmpty(stage.Carrier.WentOut.Skip(before));
    }

    private static async Task SaysAsync(AppStage stage, string id, string sender, string words)
    {
        await stage.EventsAsync(LineEvents.Text(id, AppStage.Phone, sender, words));
        await stage.WorkAsync();
    }

    /// <summary>Days in which the clock ticks at ten in the morning, New York.</summary>
    private static async Task LiveAsync(AppStage stage, int weeks)
    {
        for (var day = 0; day < 7 * weeks; day++)
        {
            await stage.SettleAsync();
            stage.Clock.MoveTo(stage.Clock.Now + Duration.FromDays(1));
        }

        await stage.SettleAsync();
    }
}
