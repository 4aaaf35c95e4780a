using EmaPain.App.Ports;
using EmaPain.App.Staff;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Tests.Staff;

/// <summary>Enrolments at the same time; what breaks off half-way is in nobody's way.</summary>
public sealed class EnrolmentRaceTests
{
    private const string OtherPhone = "+18135550777";
    private static readonly ParticipationKey Bob = new(AppStage.Ann.Study, new ParticipantId("bob"));
    private static readonly ParticipationKey Former = new(AppStage.Ann.Study, new ParticipantId("former"));

    [Fact]
    public async Task Of_two_people_with_one_phone_exactly_one_is_enrolled() => await AtEveryCallOfAnnsAsync(Bob, AppStage.Phone, async (stage, ann) =>
    {
        await HoldsAsync(stage, ann is StaffAnswer.Ok ? AppStage.Ann : Bob, AppStage.Phone);
        Assert.Single(new[] { AppStage.Ann, Bob }, key => stage.PersonAsync(key).Result.EnrolledAt is not null);
    });

    [Fact]
    public async Task Of_two_people_with_the_phone_of_one_who_withdrew_exactly_one_is_enrolled() => await AtEveryCallOfAnnsAsync(
        Bob,
        AppStage.Phone,
        (stage, ann) => HoldsAsync(stage, ann is StaffAnswer.Ok ? AppStage.Ann : Bob, AppStage.Phone),
        async stage =>
        {
            await stage.EnrolAsync(Former);
            Assert.IsType<StaffAnswer.Ok>(await stage.RecordAsync(Former, new StaffRecord.Withdrawal()));
        });

    [Fact]
    public async Task Of_two_phones_for_one_person_that_of_the_request_that_was_done_is_kept() => await AtEveryCallOfAnnsAsync(
        AppStage.Ann,
        OtherPhone,
        async (stage, ann) =>
        {
            await HoldsAsync(stage, AppStage.Ann, ann is StaffAnswer.Ok ? AppStage.Phone : OtherPhone);
            Assert.Null(await UseOfAsync(stage, ann is StaffAnswer.Ok ? OtherPhone : AppStage.Phone));
        });

    [Theory]
    [InlineData(Fault.CallFails)]
    [InlineData(Fault.AnswerIsLost)]
    [InlineData(Fault.CrashAfter)]
    public async Task The_phone_of_an_enrolment_that_broke_off_is_free_at_once(Fault fault)
    {
        for (var call = 0; ; call++)
        {
            using var stage = new AppStage();
            stage.Calls.FailAt(call, fault);
            var ann = stage.Request();
            if (await Record.ExceptionAsync(() => EnrolAsync(stage, AppStage.Ann, AppStage.Phone, ann)) is null)
            {
                Assert.True(call > 8, "No port was called.");
                return;
            }

            stage.Calls.Restart();
            var wasDone = (await stage.PersonAsync(AppStage.Ann)).EnrolledAt is not null;
            Assert.Equal(!wasDone, await EnrolAsync(stage, Bob, AppStage.Phone, stage.Request()) is StaffAnswer.Ok);
            Assert.Equal(wasDone, await EnrolAsync(stage, AppStage.Ann, AppStage.Phone, ann) is StaffAnswer.Ok);
            await HoldsAsync(stage, wasDone ? AppStage.Ann : Bob, AppStage.Phone);
        }
    }

    [Fact]
    public async Task Of_many_at_once_one_is_enrolled()
    {
        using var stage = new AppStage();
        var people = Enumerable.Range(0, 12).Select(number => new ParticipationKey(AppStage.Ann.Study, new ParticipantId($"p{number}"))).ToList();
        var requests = people.Select(_ => stage.Request()).ToList();
        var answers = await Task.WhenAll(people.Zip(requests).Select(one => Task.Run(() => EnrolAsync(stage, one.First, AppStage.Phone, one.Second))));
        await HoldsAsync(stage, people[Assert.Single(answers.Index(), answer => answer.Item is StaffAnswer.Ok).Index], AppStage.Phone);
        Assert.All(answers.OfType<StaffAnswer.Refused>(), refused => Assert.Contains(refused.Code, (string[])["phone-in-use", "overtaken"]));
    }

    /// <summary>Enrols Ann again and again, each time with another enrolment, from its beginning to its end, before another one of her calls.</summary>
    private static async Task AtEveryCallOfAnnsAsync(
        ParticipationKey other, string phone, Func<AppStage, StaffAnswer, Task> after, Func<AppStage, Task>? before = null)
    {
        for (var call = 0; ; call++)
        {
            using var stage = new AppStage();
            await (before?.Invoke(stage) ?? Task.CompletedTask);
            var (at, requests) = (stage.Calls.Log.Count + call, (stage.Request(), stage.Request()));
            StaffAnswer? meanwhile = null;
            stage.Calls.Before = number =>
            {
                if (number == at)
                {
                    meanwhile = EnrolAsync(stage, other, phone, requests.Item2).Result;
                }
            };
            var ann = await EnrolAsync(stage, AppStage.Ann, AppStage.Phone, requests.Item1);
            if (meanwhile is null)
            {
                Assert.True(call > 8, "No port was called.");
                return;
            }

            Assert.Single(new[] { ann, meanwhile }.OfType<StaffAnswer.Ok>());
            await after(stage, ann);
        }
    }

    private static async Task HoldsAsync(AppStage stage, ParticipationKey key, string phone)
    {
        Assert.NotNull((await stage.PersonAsync(key)).EnrolledAt);
        Assert.Equal(key, (await UseOfAsync(stage, phone))!.Key);
        Assert.Equal(phone, (await stage.Contacts.OfAsync(key, AppStage.Cancel))!.Contact.Phone.Value);
    }

    private static Task<PhoneUse?> UseOfAsync(AppStage stage, string phone) =>
        stage.Contacts.UseOfAsync(PhoneNumber.Read(phone)!.Value, PhoneNumber.Read(AppStage.Sender)!.Value, AppStage.Cancel);

    private static Task<StaffAnswer> EnrolAsync(AppStage stage, ParticipationKey key, string phone, StaffRequest request) => stage.Get<EnrolmentDesk>().EnrolAsync(
        key, new EnrolmentForm(phone, AppStage.South, new RoleId("veteran"), null, "America/New_York", null, null, "consent-1"), request, AppStage.Cancel);
}
