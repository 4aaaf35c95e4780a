using EmaPain.App.Ports;
using EmaPain.App.Research;
using EmaPain.App.Staff;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.App.Tests.Staff;

public sealed class ErasureTests
{
    private static readonly ParticipationKey Bob = new(AppStage.Ann.Study, new ParticipantId("bob"));
    private static readonly PhoneNumber Phone = PhoneNumber.Read(AppStage.Phone)!.Value;
    private static readonly PhoneNumber Sender = PhoneNumber.Read(AppStage.Sender)!.Value;

    [Fact]
    public async Task A_mere_enrolment_leaves_nothing_and_its_id_and_phone_can_be_enrolled_again()
    {
        using var stage = new AppStage();
        await stage.EnrolAsync(AppStage.Ann);
        await stage.RecordAsync(AppStage.Ann, new StaffRecord.Allocation(new ArmId("wait-list")));
        await stage.EventsAsync(LineEvents.Text("t-1", AppStage.Phone, AppStage.Sender, "HELP"));
        await stage.SettleAsync();
        Assert.NotEmpty(stage.Research.Rows);

        Assert.IsType<StaffAnswer.Ok>(await stage.EraseAsync(AppStage.Ann));
        Assert.Null((await stage.Participations.LoadAsync(AppStage.Ann, AppStage.Cancel)).Version);
        Assert.Empty(await stage.Participations.HistoryAsync(AppStage.Ann, AppStage.Cancel).ToListAsync());
        Assert.Empty(stage.Research.Rows);
        await NobodyIsKnownByThePhoneAsync(stage, AppStage.Ann);

        Assert.IsType<StaffAnswer.NotFound>(await stage.EraseAsync(AppStage.Ann));
        Assert.IsType<StaffAnswer.Ok>(await stage.EnrolAsync(AppStage.Ann));
        await stage.SettleAsync();
        Assert.NotNull(await stage.Contacts.OfAsync(AppStage.Ann, AppStage.Cancel));
    }

    [Fact]
    public async Task Of_a_participant_the_answers_and_the_money_stay_and_nothing_tells_whose_they_are()
    {
        using var stage = new AppStage();
        await AnswerAndWithdrawAsync(stage);
        var (rows, before) = (stage.Research.Rows, await stage.PersonAsync(AppStage.Ann));
        Assert.IsType<StaffAnswer.Ok>(await stage.EraseAsync(AppStage.Ann));
        var after = await stage.PersonAsync(AppStage.Ann);
        Assert.Equal(stage.Clock.Now, after.ErasedAt);
        Assert.Equal(before.Ledger.AsEnumerable(), after.Ledger);
        Assert.Equal(3, after.Occasions.Sum(occasion => occasion.Answers.Length));
        Assert.Equal("erased", Assert.Single(stage.Research.Rows.Except(rows)).Columns["DataSharing"]);
        Assert.Equal(ResearchTables.Participants, Assert.Single(rows.Except(stage.Research.Rows)).Table);
        await NobodyIsKnownByThePhoneAsync(stage, AppStage.Ann);
        Assert.Equal("erased", Code(await stage.EnrolAsync(AppStage.Ann)));
        Assert.IsType<StaffAnswer.Ok>(await stage.EnrolAsync(Bob));
    }

    [Fact]
    public async Task A_person_who_takes_part_is_not_erased_by_a_slip()
    {
        using var stage = new AppStage();
        await stage.ActivateAsync(AppStage.Ann);
        Assert.Equal("still-taking-part", Code(await stage.EraseAsync(AppStage.Ann)));
        Assert.NotNull(await stage.Contacts.OfAsync(AppStage.Ann, AppStage.Cancel));
    }

    [Fact]
    public async Task A_person_of_whom_an_alert_is_open_can_still_be_called()
    {
        using var stage = new AppStage();
        await AnswerAndWithdrawAsync(stage);
        await stage.EventsAsync(LineEvents.Text("t-cry", AppStage.Phone, AppStage.Sender, "I want to kill myself"));
        await stage.WorkNowAsync();
        Assert.Equal("alert-open", Code(await stage.EraseAsync(AppStage.Ann)));
        Assert.NotNull(await stage.Contacts.OfAsync(AppStage.Ann, AppStage.Cancel));
    }

    [Fact]
    public async Task Somebody_of_whom_nobody_knows_cannot_be_erased()
    {
        using var stage = new AppStage();
        Assert.Equal("not-enrolled", Code(await stage.EraseAsync(AppStage.Ann)));
        Assert.Equal("no-such-study", Code(await stage.EraseAsync(new ParticipationKey(new StudyId("unknown"), AppStage.Ann.Participant))));
    }

    [Fact]
    public async Task A_later_text_of_the_phone_is_a_strangers_and_a_cry_for_help_is_heard()
    {
        using var stage = new AppStage();
        await AnswerAndWithdrawAsync(stage);
        await stage.EraseAsync(AppStage.Ann);
        var before = await stage.PersonAsync(AppStage.Ann);
        await stage.EventsAsync(LineEvents.Text("t-late", AppStage.Phone, AppStage.Sender, "I want to kill myself"));
        await stage.SettleAsync();
        Assert.Equal(before.Sequence, (await stage.PersonAsync(AppStage.Ann)).Sequence);
        var open = await stage.Alerts.OpenAsync(AppStage.Ann.Study, AppStage.South, AppStage.Cancel);
        Assert.Equal("unknown", Assert.Single(open).Participation.Study.Value);
        Assert.Contains(stage.Carrier.WentOut, sms => sms.Text.Contains("988", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_that_was_said_before_is_sent_after_an_erasure()
    {
        using var stage = new AppStage();
        await AnswerAndWithdrawAsync(stage);
        stage.Carrier.Next(new SendAttempt.NotSent(TimeSpan.FromMinutes(3), NotSentCause.Throttled));
        await stage.EventsAsync(LineEvents.Text("t-help", AppStage.Phone, AppStage.Sender, "HELP"));
        await stage.WorkNowAsync();
        var sent = stage.Carrier.WentOut.Count;
        Assert.NotEmpty((await stage.PersonAsync(AppStage.Ann)).Pending);
        Assert.IsType<StaffAnswer.Ok>(await stage.EraseAsync(AppStage.Ann));
        await stage.SettleAsync();
        stage.Clock.MoveTo(AppStage.Monday + Duration.FromDays(200));
        await stage.SettleAsync();
        Assert.Equal(sent, stage.Carrier.WentOut.Count);
        Assert.Empty((await stage.PersonAsync(AppStage.Ann)).Pending);
    }

    [Fact]
    public async Task A_text_that_nobody_judged_yet_is_not_blanked_before()
    {
        using var stage = new AppStage();
        await AnswerAndWithdrawAsync(stage);
        await stage.EventsAsync(LineEvents.Text("t-waiting", AppStage.Phone, AppStage.Sender, "I want to kill myself"));
        var request = stage.Request();
        await Assert.ThrowsAnyAsync<Exception>(() => stage.Get<ParticipantDesk>().EraseAsync(AppStage.Ann, request, AppStage.Cancel));
        Assert.Contains(stage.Inbox.Entries, entry => entry.Raw.Contains("kill myself", StringComparison.Ordinal));

        await stage.SettleAsync();
        Assert.Single(await stage.Alerts.OpenAsync(AppStage.Ann.Study, AppStage.South, AppStage.Cancel));
        Assert.IsType<StaffAnswer.Ok>(await stage.Get<ParticipantDesk>().EraseAsync(AppStage.Ann, request, AppStage.Cancel));
        await NobodyIsKnownByThePhoneAsync(stage, AppStage.Ann);
    }

    [Fact]
    public async Task What_somebody_else_sends_by_the_same_phone_is_not_touched()
    {
        using var stage = new AppStage();
        await AnswerAndWithdrawAsync(stage);
        await stage.EnrolAsync(Bob);
        await stage.EventsAsync(LineEvents.Text("t-bob", AppStage.Phone, AppStage.Sender, "HELP"));
        await stage.SettleAsync();
        Assert.IsType<StaffAnswer.Ok>(await stage.EraseAsync(AppStage.Ann));
        Assert.Equal(Bob, (await stage.Contacts.UseOfAsync(Phone, Sender, AppStage.Cancel))!.Key);
        Assert.Equal("t-bob", Assert.Single(stage.Inbox.Entries, entry => entry.Raw.StartsWith("text", StringComparison.Ordinal)).Key.Id);
    }

    [Fact]
    public async Task An_event_that_comes_again_brings_nothing_back()
    {
        using var stage = new AppStage();
        await AnswerAndWithdrawAsync(stage);
        await stage.EraseAsync(AppStage.Ann);
        await stage.EventsAsync(LineEvents.Text("t-answer", AppStage.Phone, AppStage.Sender, "2 2 2"));
        await stage.SettleAsync();
        await NobodyIsKnownByThePhoneAsync(stage, AppStage.Ann);
        Assert.Empty(stage.Queues.Waiting);
    }

    [Fact]
    public async Task An_old_request_that_comes_again_does_not_erase_somebody_new()
    {
        using var stage = new AppStage();
        await stage.EnrolAsync(AppStage.Ann);
        var request = stage.Request();
        await stage.Get<ParticipantDesk>().EraseAsync(AppStage.Ann, request, AppStage.Cancel);
        await stage.EnrolAsync(AppStage.Ann);
        Assert.IsType<StaffAnswer.Ok>(await stage.Get<ParticipantDesk>().EraseAsync(AppStage.Ann, request, AppStage.Cancel));
        await stage.SettleAsync();
        Assert.NotNull((await stage.PersonAsync(AppStage.Ann)).EnrolledAt);
        Assert.NotNull(await stage.Contacts.OfAsync(AppStage.Ann, AppStage.Cancel));
    }

    /// <summary>A change of phone that broke off before its commit has taken the new phone's row already.</summary>
    [Fact]
    public async Task A_phone_that_was_to_be_the_persons_is_let_go_of_too()
    {
        using var stage = new AppStage();
        await AnswerAndWithdrawAsync(stage);
        var next = new ContactProposal(new Contact(PhoneNumber.Read("+18135550777")!.Value, Sender), new InputId("change-1"));
        await stage.Contacts.ProposeAsync(AppStage.Ann, next, (await stage.Contacts.OfAsync(AppStage.Ann, AppStage.Cancel))!, AppStage.Cancel);
        await stage.Contacts.TakeAsync(next.Contact, AppStage.Ann, next.Input, before: null, AppStage.Cancel);
        Assert.IsType<StaffAnswer.Ok>(await stage.EraseAsync(AppStage.Ann));
        Assert.Null(await stage.Contacts.UseOfAsync(next.Contact.Phone, Sender, AppStage.Cancel));
        await NobodyIsKnownByThePhoneAsync(stage, AppStage.Ann);
    }

    [Fact]
    public async Task What_came_by_a_former_phone_goes_and_what_a_stranger_sent_by_it_since_does_not()
    {
        using var stage = new AppStage();
        await stage.ActivateAsync(AppStage.Ann);
        await stage.SettleAsync();
        await stage.EventsAsync($"report|r-1|{stage.Carrier.WentOut[0].Tag}|Delivered|{AppStage.Phone}", LineEvents.Text("t-own", AppStage.Phone, AppStage.Sender, "2 2 2"));
        await stage.SettleAsync();
        Assert.IsType<StaffAnswer.Ok>(await stage.RecordAsync(AppStage.Ann, new StaffRecord.PhoneChange("+18135550777")));
        await stage.SettleAsync();
        await stage.EventsAsync(LineEvents.Text("t-stranger", AppStage.Phone, AppStage.Sender, "who is this"));
        await stage.SettleAsync();
        await stage.RecordAsync(AppStage.Ann, new StaffRecord.Withdrawal());
        await stage.SettleAsync();

        Assert.IsType<StaffAnswer.Ok>(await stage.EraseAsync(AppStage.Ann));
        Assert.Equal("t-stranger", Assert.Single(stage.Inbox.Entries, entry => entry.Raw.Contains(AppStage.Phone, StringComparison.Ordinal)).Key.Id);
    }

    /// <summary>A person who answered baseline, was paid for an assessment, and withdrew; an alert of nobody.</summary>
    internal static async Task AnswerAndWithdrawAsync(AppStage stage)
    {
        await stage.ActivateAsync(AppStage.Ann);
        await stage.SettleAsync();
        await stage.EventsAsync($"report|r-1|{stage.Carrier.WentOut[0].Tag}|Delivered|{AppStage.Phone}");
        await stage.EventsAsync(LineEvents.Text("t-answer", AppStage.Phone, AppStage.Sender, "2 2 2"));
        await stage.SettleAsync();
        await stage.RecordAsync(AppStage.Ann, new StaffRecord.AssessmentCompleted(new OccasionId("assessment-baseline")));
        await stage.SettleAsync();
        Assert.IsType<StaffAnswer.Ok>(await stage.RecordAsync(AppStage.Ann, new StaffRecord.Withdrawal()));
        await stage.SettleAsync();
    }

    internal static async Task NobodyIsKnownByThePhoneAsync(AppStage stage, ParticipationKey key)
    {
        Assert.Null(await stage.Contacts.OfAsync(key, AppStage.Cancel));
        Assert.Null(await stage.Contacts.UseOfAsync(Phone, Sender, AppStage.Cancel));
        Assert.DoesNotContain(stage.Inbox.Entries, entry => entry.Raw.Contains(AppStage.Phone, StringComparison.Ordinal) || entry.Phone is not null);
    }

    private static string Code(StaffAnswer answer) => answer switch
    {
        StaffAnswer.Refused refused => refused.Code,
        StaffAnswer.NotFound missing => missing.Code,
        _ => answer.GetType().Name,
    };
}
