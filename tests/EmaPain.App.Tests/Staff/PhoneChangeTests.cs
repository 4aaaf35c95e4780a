using EmaPain.App.Ports;
using EmaPain.App.Staff;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Tests.Staff;

/// <summary>A person gets another phone; the old one may become somebody else's.</summary>
public sealed class PhoneChangeTests
{
    private const string New = "+18135550777";
    private static readonly ParticipationKey Bob = new(AppStage.Ann.Study, new ParticipantId("bob"));

    [Fact]
    public async Task The_new_phone_is_texted_and_heard_and_the_old_one_is_a_strangers()
    {
        using var stage = await HandTexts.WithAnnAsync();
        Assert.IsType<StaffAnswer.Ok>(await stage.RecordAsync(AppStage.Ann, new StaffRecord.PhoneChange("813-555-0777")));
        await stage.EventsAsync(LineEvents.Text("t-1", AppStage.Phone, AppStage.Sender, "STOP"));
        await stage.WorkAsync();
        Assert.Null((await stage.PersonAsync(AppStage.Ann)).OptedOutSince);
        await stage.EventsAsync(LineEvents.Text("t-2", New, AppStage.Sender, "HELP"));
        await stage.WorkAsync();
        Assert.Equal(New, stage.Carrier.Calls[^1].To.Value);
        Assert.DoesNotContain("0777", string.Join(' ', stage.Audit.Entries), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_lives_abroad_gives_the_country_code()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.RecordAsync(AppStage.Ann, new StaffRecord.ZoneChange("Europe/Madrid"));
        Assert.Equal("bad-phone", (await stage.RecordAsync(AppStage.Ann, new StaffRecord.PhoneChange("813-555-0777"))).Refusal()?.Code);
        Assert.IsType<StaffAnswer.Ok>(await stage.RecordAsync(AppStage.Ann, new StaffRecord.PhoneChange("+1 813-555-0777")));
    }

    [Fact]
    public async Task The_old_phone_may_be_taken_by_another_participant_at_once()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.RecordAsync(AppStage.Ann, new StaffRecord.PhoneChange(New));
        Assert.IsType<StaffAnswer.Ok>(await stage.EnrolAsync(Bob, AppStage.Phone));
        await HoldsAsync(stage, AppStage.Ann, New);
        await HoldsAsync(stage, Bob, AppStage.Phone);
    }

    [Fact]
    public async Task A_phone_comes_back_to_whom_it_belonged()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.RecordAsync(AppStage.Ann, new StaffRecord.PhoneChange(New));
        Assert.IsType<StaffAnswer.Ok>(await stage.RecordAsync(AppStage.Ann, new StaffRecord.PhoneChange(AppStage.Phone)));
        await HoldsAsync(stage, AppStage.Ann, AppStage.Phone);
        Assert.Null(await UseOfAsync(stage, New));
    }

    [Theory]
    [InlineData(AppStage.Phone, "nothing-to-do")]
    [InlineData("020 7946 0958", "bad-phone")]
    [InlineData(New, "phone-in-use")]
    public async Task A_phone_that_cannot_be_the_persons_is_refused_and_the_old_one_stays(string phone, string code)
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.EnrolAsync(Bob, New);
        Assert.Equal(code, (await stage.RecordAsync(AppStage.Ann, new StaffRecord.PhoneChange(phone))).Refusal()?.Code);
        await HoldsAsync(stage, AppStage.Ann, AppStage.Phone);
        await HoldsAsync(stage, Bob, New);
    }

    [Fact]
    public async Task Nobody_who_is_not_enrolled_or_withdrew_gets_a_phone()
    {
        using var stage = await HandTexts.WithAnnAsync();
        Assert.Equal("not-enrolled", (await stage.RecordAsync(Bob, new StaffRecord.PhoneChange(New))).Refusal()?.Code);
        await stage.RecordAsync(AppStage.Ann, new StaffRecord.Withdrawal());
        Assert.Equal("nothing-to-do", (await stage.RecordAsync(AppStage.Ann, new StaffRecord.PhoneChange(New))).Refusal()?.Code);
        Assert.Null(await UseOfAsync(stage, New));
    }

    [Theory]
    [InlineData(Fault.CallFails)]
    [InlineData(Fault.AnswerIsLost)]
    [InlineData(Fault.CrashAfter)]
    public async Task A_change_that_broke_off_is_finished_by_the_same_request_or_leaves_the_old_phone(Fault fault)
    {
        for (var call = 0; ; call++)
        {
            using var stage = await HandTexts.WithAnnAsync();
            var request = stage.Request();
            stage.Calls.FailAt(stage.Calls.Log.Count + call, fault);
            if (await Record.ExceptionAsync(() => ChangeAsync(stage, request)) is null)
            {
                Assert.True(call > 8, "No port was called.");
                return;
            }

            stage.Calls.Restart();
            await stage.WorkAsync();
            var wasDone = (await stage.PersonAsync(AppStage.Ann)).PhoneInput is not null;
            await HoldsAsync(stage, AppStage.Ann, wasDone ? New : AppStage.Phone);
            Assert.Equal(!wasDone, await stage.EnrolAsync(Bob, New) is StaffAnswer.Ok);
            Assert.Equal(wasDone, await ChangeAsync(stage, request) is StaffAnswer.Ok);
            await HoldsAsync(stage, AppStage.Ann, wasDone ? New : AppStage.Phone);
        }
    }

    [Fact]
    public async Task Of_a_change_and_an_enrolment_with_one_phone_exactly_one_is_done()
    {
        for (var call = 0; ; call++)
        {
            using var stage = await HandTexts.WithAnnAsync();
            var (at, requests) = (stage.Calls.Log.Count + call, (stage.Request(), stage.Request()));
            StaffAnswer? bob = null;
            stage.Calls.Before = number => bob = number == at ? EnrolBobAsync(stage, requests.Item2).Result : bob;
            var ann = await ChangeAsync(stage, requests.Item1);
            if (bob is null)
            {
                Assert.True(call > 8, "No port was called.");
                return;
            }

            stage.Calls.Before = null;
            await stage.WorkAsync();
            Assert.Single(new[] { ann, bob }.OfType<StaffAnswer.Ok>());
            await HoldsAsync(stage, AppStage.Ann, ann is StaffAnswer.Ok ? New : AppStage.Phone);
            Assert.Equal(bob is StaffAnswer.Ok ? Bob : AppStage.Ann, (await UseOfAsync(stage, New))!.Key);
        }
    }

    private static Task<StaffAnswer> ChangeAsync(AppStage stage, StaffRequest request) =>
        stage.Get<ParticipantDesk>().RecordAsync(AppStage.Ann, new StaffRecord.PhoneChange(New), request, AppStage.Cancel);

    private static Task<StaffAnswer> EnrolBobAsync(AppStage stage, StaffRequest request) => stage.Get<EnrolmentDesk>().EnrolAsync(
        Bob, new EnrolmentForm(New, AppStage.South, new RoleId("veteran"), null, "America/New_York", null, null, "consent-1"), request, AppStage.Cancel);

    private static async Task HoldsAsync(AppStage stage, ParticipationKey key, string phone)
    {
        Assert.Equal(key, (await UseOfAsync(stage, phone))?.Key);
        Assert.Equal(phone, (await stage.Contacts.OfAsync(key, AppStage.Cancel))!.Of(await stage.PersonAsync(key)).Phone.Value);
    }

    private static Task<PhoneUse?> UseOfAsync(AppStage stage, string phone) =>
        stage.Contacts.UseOfAsync(PhoneNumber.Read(phone)!.Value, PhoneNumber.Read(AppStage.Sender)!.Value, AppStage.Cancel);
}
