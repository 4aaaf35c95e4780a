using System.Text.Json;
using EmaPain.Local.Cohort;
using EmaPain.Local.Cohort.Planning;
using EmaPain.Oracle;
using EmaPain.Oracle.Truths;

namespace EmaPain.EndToEnd.Tests.Cohort;

public sealed class DeterminismTests
{
    [Fact]
    public void The_same_seed_draws_the_same_people_and_another_seed_others()
    {
        Assert.Equal(Written(7), Written(7));
        Assert.NotEqual(Written(7), Written(8));
    }

    [Fact]
    public void A_larger_cohort_has_the_same_first_people()
    {
        var five = CohortPlanner.Plan(Studies.MissionReconnect, 5, 7, Studies.Start).Truth.Persons;
        var twenty = CohortPlanner.Plan(Studies.MissionReconnect, 20, 7, Studies.Start).Truth.Persons;

        Assert.Equal(JsonSerializer.Serialize(five.Where(IsVeteran)), JsonSerializer.Serialize(twenty.Where(IsVeteran).Take(5)));
    }

    [Fact]
    public async Task Texts_and_requests_are_the_same_whatever_the_order_of_hearing()
    {
        var forwards = await HearAllPromptsAsync(prompts => prompts);
        var backwards = await HearAllPromptsAsync(prompts => prompts.Reverse());

        Assert.NotEmpty(forwards.Texts);
        Assert.Equal(forwards.Texts.Order(), backwards.Texts.Order());
        Assert.Equal(
            forwards.Calls.Select(call => $"{call.RequestId} {call.Path} {call.Body}").Order(),
            backwards.Calls.Select(call => $"{call.RequestId} {call.Path} {call.Body}").Order());
    }

    private static bool IsVeteran(PersonTruth person) => person.Role == "veteran";

    private static string Written(int seed) =>
        JsonSerializer.Serialize(CohortPlanner.Plan(Studies.MissionReconnect, 30, seed, Studies.Start).Truth);

    /// <summary>Every phone hears the prompt of every occasion at its planned minute; who is first at a minute differs.</summary>
    private static async Task<SilentDoors> HearAllPromptsAsync(
        Func<IEnumerable<(string Phone, DateTimeOffset At)>, IEnumerable<(string Phone, DateTimeOffset At)>> order)
    {
        var plan = CohortPlanner.Plan(Studies.MissionReconnect, 30, 7, Studies.Start);
        var doors = new SilentDoors();
        var cohort = new VirtualCohort(plan, doors, doors, doors, doors, doors, doors);
        var prompt = Studies.MissionReconnect.InstrumentOf("PST").Prompt["en"];
        var prompts =
            from person in plan.Truth.Persons
            from due in TrialCalendar.Of(plan.Study, person)
            where due.Plan.IsAsked
            select (person.Phone, At: due.Planned);
        foreach (var minute in prompts.GroupBy(one => one.At).OrderBy(minute => minute.Key))
        {
            await cohort.ActAsync(minute.Key);
            foreach (var (phone, at) in order(minute))
            {
                cohort.Hear(phone, prompt, at);
            }
        }

        await cohort.ActAsync(DateTimeOffset.MaxValue);
        Assert.Null(cohort.NextActAt);
        return doors;
    }
}
