using System.Globalization;
using EmaPain.App.Staff;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Tests.Staff;

/// <summary>A long list costs as much for each person as a short one.</summary>
public sealed class EnrolmentCostTests
{
    private const int InOneRequest = 20;
    private const int Requests = 12;

    [Fact]
    public async Task The_last_request_of_a_long_list_costs_as_many_calls_as_the_first()
    {
        using var stage = new AppStage();
        var (checks, enrolments) = (new List<int>(), new List<int>());
        for (var number = 0; number < Requests; number++)
        {
            var people = new PeopleForm([.. Enumerable.Range(number * InOneRequest, InOneRequest).Select(Person)]);
            checks.Add(await CallsAsync(stage, desk => desk.CheckAsync(AppStage.Ann.Study, people, stage.Request(), AppStage.Cancel)));
            enrolments.Add(await CallsAsync(stage, desk => desk.EnrolAllAsync(AppStage.Ann.Study, people, stage.Request(), AppStage.Cancel)));
        }

        Assert.Single(checks.Distinct());
        Assert.Single(enrolments.Distinct());
        Assert.Equal(Requests * InOneRequest, stage.Research.Rows.Count(row => row.Table == "Participants"));
    }

    private static PeopleForm.Person Person(int number) => new(
        new ParticipantId(string.Create(CultureInfo.InvariantCulture, $"p-{number}")),
        new EnrolmentForm(
            string.Create(CultureInfo.InvariantCulture, $"+1813556{number:0000}"), AppStage.South, new RoleId("veteran"), null, "America/New_York", null, null, "2026-01"));

    private static async Task<int> CallsAsync(AppStage stage, Func<EnrolmentDesk, Task<StaffAnswer>> act)
    {
        var before = stage.Calls.Log.Count;
        var outlooks = Assert.IsType<EnrolmentOutlook[]>(Assert.IsType<StaffAnswer.Ok>(await act(stage.Get<EnrolmentDesk>())).Body);
        Assert.DoesNotContain(outlooks, outlook => outlook.Outlook == EnrolmentOutlook.Kind.Refused);
        return stage.Calls.Log.Count - before;
    }
}
