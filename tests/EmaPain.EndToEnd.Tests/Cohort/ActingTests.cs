using EmaPain.Local.Cohort;
using EmaPain.Local.Cohort.Doors;
using EmaPain.Local.Cohort.Planning;
using EmaPain.Oracle;
using EmaPain.Oracle.Expected;
using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;

namespace EmaPain.EndToEnd.Tests.Cohort;

public sealed class ActingTests
{
    private readonly CohortPlan plan = CohortPlanner.Plan(Studies.MissionReconnect, 5, 7, Studies.Start);
    private readonly SilentDoors doors = new();

    public static TheoryData<string> StudiesWithLadders => ["mission-reconnect", "weekly-pst-peg", "partners4pain"];

    [Fact]
    public async Task A_person_answers_a_question_once_however_often_it_comes()
    {
        var cohort = new VirtualCohort(plan, doors, doors, doors, doors, doors, doors);
        var person = plan.Truth.Persons[0];
        var baseline = TrialCalendar.Of(plan.Study, person).First(due => due.Id == "baseline");
        await cohort.ActAsync(baseline.Planned);

        cohort.Hear(person.Phone, plan.Study.InstrumentOf("PST").Prompt["en"], baseline.Planned);
        cohort.Hear(person.Phone, plan.Study.InstrumentOf("PST").Prompt["en"], baseline.Planned);
        await cohort.ActAsync(baseline.Closes);

        Assert.Single(doors.Texts);
    }

    [Fact]
    public async Task Staff_acknowledge_a_mail_after_their_delay()
    {
        var cohort = new VirtualCohort(plan, doors, doors, doors, doors, doors, doors);
        var clinician = plan.Truth.Staff.First(member => member.Role == "clinician");
        doors.Unread.Add(new StaffMail.Alert("m1", clinician.Address, new Uri("http://localhost/api/alerts/x")) { Number = "1" });
        doors.Unread.Add(new StaffMail.Alert("m2", "nobody@example.org", new Uri("http://localhost/api/alerts/y")) { Number = "2" });

        await cohort.ActAsync(plan.Start);
        var early = doors.Acknowledged.ToList();
        await cohort.ActAsync(plan.Start + clinician.AcknowledgesAfter);

        Assert.Empty(early);
        Assert.Equal(["m1"], doors.Acknowledged);
    }

    [Fact]
    public async Task A_coordinator_does_the_tasks_of_a_mail_after_the_delay()
    {
        var cohort = new VirtualCohort(plan, doors, doors, doors, doors, doors, doors);
        var coordinator = plan.Truth.Staff.First(member => member.Role == "coordinator");
        await cohort.ActAsync(plan.Start);
        doors.Unread.Add(new StaffMail.Tasks(coordinator.Address, ["api/studies/s/sites/south/tasks/1/done", "api/studies/s/sites/south/tasks/2/done"]));
        await cohort.ActAsync(plan.Start);
        var before = doors.Calls.Count;
        await cohort.ActAsync(plan.Start + coordinator.AcknowledgesAfter);

        Assert.Equal(
            ["api/studies/s/sites/south/tasks/1/done", "api/studies/s/sites/south/tasks/2/done"],
            doors.Calls.Skip(before).Select(call => call.Path).Where(path => path.Contains("tasks", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_first_participant_ends_with_140_dollars_whatever_the_seed()
    {
        foreach (var seed in Enumerable.Range(1, 50))
        {
            var first = CohortPlanner.Plan(Studies.MissionReconnect, 1, seed, Studies.Start);

            Assert.Equal(14000, TrialOracle.Foretell(first.Study, first.Truth)[0].BalanceCents);
        }
    }

    [Fact]
    public void Cohorts_of_a_hundred_have_all_that_can_happen()
    {
        List<CohortPlan> hundreds = [.. new[] { "mission-reconnect", "partners4pain", "imppress" }
            .Select(study => CohortPlanner.Plan(PublishedStudy.Read(Studies.Json(study)), 100, 7, Studies.Start))];
        var people = hundreds.SelectMany(hundred => hundred.Truth.Persons).ToList();
        var foretold = hundreds.SelectMany(hundred => TrialOracle.Foretell(hundred.Study, hundred.Truth)).ToList();

        Assert.Equal(Enum.GetValues<Meaning>(), people.SelectMany(person => person.OwnTexts).Select(text => text.Meaning).Distinct().Order());
        Assert.Equal(Enum.GetValues<Cue>(), people.SelectMany(person => person.Dialogues).SelectMany(one => one.Turns).Select(turn => turn.Cue).Distinct().Order());
        Assert.Equal(Enum.GetValues<StaffEvent>(), people.SelectMany(person => person.Notes).Select(note => note.Event).Distinct().Order());
        Assert.Equal(Enum.GetValues<TextKind>(), foretold.SelectMany(person => person.Texts).Select(text => text.Kind).Distinct().Order());
        Assert.Contains(foretold.SelectMany(person => person.Answers), answer => answer.Late);
        Assert.Contains(people, person => person.RefusedAt is not null);
        Assert.Subset(
            foretold.SelectMany(person => person.Occasions).Select(occasion => occasion.Reason).ToHashSet(),
            new HashSet<string?> { null, "late", "no_response", "not_sent_optout", "not_sent_held", "not_sent_paused", "not_sent_withdrawn", "not_attended" });
        Assert.Equal(["info", "review", "urgent"], foretold.SelectMany(person => person.Alerts).Select(alert => alert.Level).Distinct().Order());
        Assert.Equal(["review", "urgent"], foretold.SelectMany(person => person.Alerts).Where(alert => alert.Rule == "crisis").Select(alert => alert.Level).Distinct().Order());
        Assert.All(hundreds, hundred => Assert.NotEmpty(hundred.Truth.Strangers));
    }

    [Theory]
    [MemberData(nameof(StudiesWithLadders))]
    public void Twenty_people_bring_every_case_of_a_ladder(string id)
    {
        var twenty = CohortPlanner.Plan(PublishedStudy.Read(Studies.Json(id)), 20, 1, Studies.Start);
        var people = TrialOracle.Foretell(twenty.Study, twenty.Truth);
        var strangers = TrialOracle.ForetellStrangers(twenty.Study, twenty.Truth);
        var calls = people.SelectMany(person => person.Calls).ToList();

        Assert.Equal(Enum.GetValues<CallCause>(), calls.Select(call => call.Cause).Distinct().Order());
        Assert.Equal(Enum.GetValues<MailDay>(), calls.Select(call => MailDays.At(call.At)).Distinct().Order());
        Assert.Contains(calls, call => call.IsByOtherWay);
        Assert.Contains(calls, call => call.To.StartsWith('+'));
        Assert.Contains(calls, call => call.To.StartsWith('+') && call.Cause == CallCause.AllAway);
        Assert.Contains(people.Zip(twenty.Truth.Persons), one => one.First.HoldTasks.Count > 1
            && one.Second.Notes.FirstOrDefault(note => note.Event == StaffEvent.HoldCleared)?.At is { } cleared && cleared > one.First.HoldTasks[1]
            && TrialCalendar.Of(twenty.Study, one.Second).Any(due => due.Planned > cleared && one.First.Texts.Any(text => text.Kind == TextKind.Prompt && text.Cause == due.Id)));
        Assert.Contains(calls, call => call.To.StartsWith("pi@", StringComparison.Ordinal));
        Assert.Contains(people.SelectMany(person => person.Alerts), alert => alert is { Status: "withdrawn", Mails: > 0 });
        Assert.Contains(strangers, stranger => stranger is { CrisisReplies: 1, Calls.Count: > 0 });
        Assert.Contains(twenty.Truth.Strangers.Zip(strangers), pair => pair is { First.IsGarbled: true, Second: { CrisisReplies: 0, Calls.Count: > 0 } });
        Assert.Contains(people, person => person.Alerts.Any(alert => alert is { Status: "closed", Contacted: not null })
            && person.Alerts.Any(alert => alert.Rule == "crisis" && alert.Raised > person.Alerts.Min(ended => ended.Closed)));
        Assert.Contains(twenty.Truth.Persons.Zip(people), person =>
            person.First.OwnTexts.Any(text => text.Meaning == Meaning.Stop && person.First.OwnTexts.Any(cry => cry.Meaning == Meaning.Crisis && cry.At > text.At))
            && person.Second.Alerts.Any(alert => alert.Rule == "crisis") && person.Second.Texts.All(text => text.Kind != TextKind.Crisis));
    }
}
