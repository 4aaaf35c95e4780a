using System.Text.Json.Nodes;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>What follows for a patient from a peer coach's news, in whatever order they come.</summary>
public sealed class PeerNewsTests
{
    private static readonly ParticipantId First = new("c-1");
    private static readonly ParticipantId Second = new("c-2");

    [Fact]
    public void A_contact_completes_the_earliest_that_is_due_and_a_further_one_in_its_two_weeks_completes_none()
    {
        var trial = Patient();
        Tell(trial.At(3, 12, 11), PeerNewsKind.Contact, First, ContactMode.Video);
        Tell(trial.At(3, 14, 11), PeerNewsKind.Contact, First, ContactMode.Phone);

        var contacts = trial.Person.Occasions.Where(occasion => occasion.Attendance is not null).ToList();
        var only = Assert.Single(contacts);
        Assert.Equal((new OccasionId("peer-contact-2"), OccasionStatus.Completed), (only.Id, only.Status));
        Assert.Equal(new Attendance(ContactOutcome.Attended, ContactMode.Video, "c-1"), only.Attendance);
        Assert.Equal(2, trial.Happenings.OfType<Happening.PeerContacted>().Count());
    }

    [Fact]
    public void A_contact_that_arrives_late_counts_for_the_time_at_which_it_was_told()
    {
        var trial = Patient();
        var told = trial.At(3, 15, 11).Now;
        trial.At(3, 18, 12).Tick();
        Assert.Equal(OccasionStatus.Closed, trial.Person.OccasionOf(new OccasionId("peer-contact-2"))!.Status);
        Tell(trial, PeerNewsKind.Contact, First, ContactMode.Phone, told);
        Assert.Equal(OccasionStatus.Completed, trial.Person.OccasionOf(new OccasionId("peer-contact-2"))!.Status);
    }

    [Fact]
    public void The_coach_that_was_recorded_last_counts_whichever_news_come_first()
    {
        var trial = Patient();
        var (early, late) = (trial.At(3, 3, 10).Now, trial.At(3, 3, 11).Now);
        Tell(trial, PeerNewsKind.Assigned, Second, at: late);
        var effects = Tell(trial, PeerNewsKind.Assigned, First, at: early).Effects;

        Assert.Equal(Second, trial.Person.Coach);
        var told = Assert.Single(effects.OfType<Effect.TellPeer>());
        Assert.Equal((First, PeerNewsKind.Released), (told.Whom, told.News.Kind));
    }

    [Fact]
    public void A_patient_who_withdraws_is_no_longer_the_coachs()
    {
        var trial = Patient();
        Tell(trial, PeerNewsKind.Assigned, First);
        var told = Assert.Single(trial.Record(new StaffRecord.Withdrawal()).Effects.OfType<Effect.TellPeer>());
        Assert.Equal((First, PeerNewsKind.Released), (told.Whom, told.News.Kind));
    }

    [Fact]
    public void A_state_from_before_peers_and_contacts_were_kept_reads()
    {
        var state = JsonNode.Parse(DomainJson.Write(Patient().Person))!.AsObject();
        Assert.True(state.Remove("peers") && state.Remove("reportedEvents"));
        Assert.All(state["occasions"]!.AsArray(), occasion => occasion!.AsObject().Remove("attendance"));
        var read = DomainJson.Read<Participation>(state.ToJsonString());
        Assert.Empty(read.Peers);
        Assert.Empty(read.ReportedEvents);
        Assert.Null(read.Coach);
    }

    private static Trial Patient()
    {
        var study = Trial.StudyOf("imppress");
        var trial = new Trial(study with { Eligibility = new() });
        trial.Record(new StaffRecord.Activation());
        return trial;
    }

    private static Decision Tell(Trial trial, PeerNewsKind kind, ParticipantId from, ContactMode? mode = null, Instant? at = null) =>
        trial.Decide(new Input.PeerTold(trial.NextId(), new PeerNews(kind, from, at ?? trial.Now, mode)));
}
