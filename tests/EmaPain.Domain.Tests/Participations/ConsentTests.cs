using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>Agreements are separate, have versions, and can be revoked.</summary>
public sealed class ConsentTests
{
    private static readonly StudyDefinition Plain = Trial.StudyOf("weekly-pst-peg");

    [Fact]
    public void A_consent_without_a_kind_is_to_take_part_and_to_be_texted()
    {
        var person = new Trial(Plain).Person;
        Assert.Equal([ConsentKind.Participation, ConsentKind.Texting], person.Consents.Select(consent => consent.Kind));
        Assert.All(person.Consents, consent => Assert.Equal(("test", "staff"), (consent.Document, consent.RecordedBy)));
    }

    [Fact]
    public void A_state_from_before_kinds_may_be_texted_as_before()
    {
        var before = DomainJson.Read<Participation>("""
            {"key":{"study":"weekly-pst-peg","participant":"p-1"},"enrolledAt":"2026-03-02T13:00:00Z","consentedAt":"2026-03-02T13:00:00Z","activatedAt":"2026-03-02T13:00:00Z"}
            """);
        Assert.True(Permissions.MayBeTexted(Plain, before));
        var happening = DomainJson.Read<Happening>("""{"happening":"consented","at":"2026-03-02T13:00:00Z","document":"2025-12","actor":"kim"}""");
        Assert.True(Permissions.MayBeTexted(Plain, History.After(before, happening)));
        Assert.False(Permissions.MayBeTexted(Plain, History.After(before, new Happening.ConsentRevoked(before.ConsentedAt!.Value, ConsentKind.Texting, "kim", null))));
    }

    [Fact]
    public void An_agreement_says_who_when_which_version_and_how_and_the_revocation_too()
    {
        var trial = new Trial(Plain);
        trial.Record(new StaffRecord.Consent("share-2", ConsentKind.DataSharing, ConsentWay.Electronic));
        var given = trial.Now;
        trial.At(3, 5, 9).Record(new StaffRecord.ConsentRevoked(ConsentKind.DataSharing, ConsentWay.Phone));
        Assert.Equal(
            new ConsentRecord(ConsentKind.DataSharing, "share-2", given, "staff", ConsentWay.Electronic, trial.Now, "staff"),
            trial.Person.ConsentTo(ConsentKind.DataSharing));
        Assert.Equal("nothing-to-do", trial.Record(new StaffRecord.ConsentRevoked(ConsentKind.DataSharing)).Refusal!.Code);
        Assert.Equal("nothing-to-do", trial.Record(new StaffRecord.ConsentRevoked(ConsentKind.Interview)).Refusal!.Code);
        Assert.Equal("use-withdraw", trial.Record(new StaffRecord.ConsentRevoked(ConsentKind.Participation)).Refusal!.Code);
    }

    /// <summary>The YES belongs to the consent to texts, not to its document; after a revocation it is asked for anew, of somebody who is active too.</summary>
    [Fact]
    public void A_document_signed_anew_asks_for_no_second_YES_and_a_consent_after_a_revocation_does_once()
    {
        var trial = new Trial(Plain with
        {
            Consents = new ConsentPlan { Start = TextingStart.ConfirmedByText },
            Texts = Plain.Texts with { OptInRequest = new Dictionary<string, string> { ["en"] = "Reply YES.", ["es"] = "Responda SI." } },
        });
        Assert.Single(trial.At(3, 3, 10).Tick().Effects.OfType<Effect.SendText>());
        trial.Says("YES");
        trial.Record(new StaffRecord.Activation());
        trial.Record(new StaffRecord.Consent("test-2", ConsentKind.Texting));
        Assert.True(Permissions.MayBeTexted(trial.Study, trial.Person));
        Assert.Empty(trial.At(3, 4, 10).Tick().Effects.OfType<Effect.SendText>());

        trial.Record(new StaffRecord.ConsentRevoked(ConsentKind.Texting));
        trial.At(3, 5, 10).Record(new StaffRecord.Consent("test-2", ConsentKind.Texting));
        Assert.False(Permissions.MayBeTexted(trial.Study, trial.Person));
        Assert.Single(trial.At(3, 5, 11).Tick().Effects.OfType<Effect.SendText>());
        trial.Record(new StaffRecord.Consent("test-3", ConsentKind.Texting));
        Assert.Empty(trial.At(3, 6, 11).Tick().Effects.OfType<Effect.SendText>());
        trial.Says("YES");
        Assert.True(Permissions.MayBeTexted(trial.Study, trial.Person));
    }

    [Fact]
    public void A_state_from_before_agreements_had_a_beginning_counts_from_the_last_one()
    {
        var before = DomainJson.Read<Participation>("""
            {"key":{"study":"weekly-pst-peg","participant":"p-1"},"enrolledAt":"2026-03-02T13:00:00Z","textingConfirmedAt":"2026-03-03T13:00:00Z",
            "consents":[{"kind":"texting","document":"1","givenAt":"2026-03-04T13:00:00Z","recordedBy":"kim"}]}
            """);
        Assert.False(Permissions.IsConfirmed(Plain with { Consents = new ConsentPlan { Start = TextingStart.ConfirmedByText } }, before));
    }

    [Fact]
    public void Whoever_revokes_the_consent_to_texts_gets_none_and_the_coordinator_is_asked_once()
    {
        var trial = Trial.Active("weekly-pst-peg");
        trial.Record(new StaffRecord.ConsentRevoked(ConsentKind.Texting));
        var tick = trial.At(3, 9, 10).Tick();
        Assert.Empty(tick.Effects.OfType<Effect.SendText>());
        Assert.Equal(TaskKind.AskForConsent, Assert.Single(tick.Effects.OfType<Effect.RaiseTask>()).Kind);
        Assert.Empty(trial.At(3, 16, 10).Tick().Effects.OfType<Effect.RaiseTask>());
        Assert.Equal(MissingReason.NotSentNoConsent, trial.Occasion("week-1").Reason);
        trial.Record(new StaffRecord.Consent("test-2", ConsentKind.Texting));
        Assert.Equal("week-2", Assert.Single(trial.Tick().Effects.OfType<Effect.SendText>()).Occasion?.Value);
    }

    [Fact]
    public void A_text_on_its_way_is_taken_back_with_the_consent()
    {
        var trial = Trial.Active("weekly-pst-peg");
        trial.At(3, 9, 10).Tick();
        Assert.Single(trial.Record(new StaffRecord.ConsentRevoked(ConsentKind.Texting)).Effects.OfType<Effect.CancelText>());
        Assert.Empty(trial.Says("hello").Effects.OfType<Effect.SendText>());
        Assert.Single(trial.Says("I want to kill myself").Effects.OfType<Effect.SendText>(), text => text.Purpose == Purpose.Crisis);
    }

    [Fact]
    public void Nobody_is_activated_without_what_the_study_requires()
    {
        var trial = new Trial(Requiring("2026-02"));
        Assert.Equal("no-consent", trial.Record(new StaffRecord.Activation()).Refusal!.Code);
        trial.Record(new StaffRecord.Consent("2026-01", ConsentKind.Authorization));
        Assert.Equal("no-consent", trial.Record(new StaffRecord.Activation()).Refusal!.Code);
        trial.Record(new StaffRecord.Consent("2026-02", ConsentKind.Authorization));
        Assert.Null(trial.Record(new StaffRecord.Activation()).Refusal);
    }

    [Fact]
    public void An_amendment_stops_the_texts_until_its_document_is_signed()
    {
        var trial = Trial.Active("weekly-pst-peg");
        var amended = Requiring("2026-02");
        var monday = trial.At(3, 9, 10).Now;
        var tick = Engine.Decide(amended, trial.Person, new Input.TimeHasCome(trial.NextId()), monday);
        Assert.Empty(tick.Effects.OfType<Effect.SendText>());
        Assert.Equal("Authorization 2026-02", Assert.Single(tick.Effects.OfType<Effect.RaiseTask>()).Cause);
        var signed = Engine.Decide(
            amended, tick.Participation, new Input.StaffRecorded(trial.NextId(), new StaffRecord.Consent("2026-02", ConsentKind.Authorization), "kim"), monday);
        Assert.Equal(monday, Assert.Single(signed.Effects.OfType<Effect.Due>()).At);
        Assert.Single(Engine.Decide(amended, signed.Participation, new Input.TimeHasCome(trial.NextId()), monday).Effects.OfType<Effect.SendText>());
    }

    [Fact]
    public void An_interview_is_not_recorded_after_the_consent_to_it_was_revoked()
    {
        var trial = new Trial(Plain);
        trial.Record(new StaffRecord.Consent("i-1", ConsentKind.Interview));
        trial.Record(new StaffRecord.ConsentRevoked(ConsentKind.Interview));
        Assert.Equal("no-consent", trial.Record(new StaffRecord.InterviewCompleted()).Refusal!.Code);
    }

    private static StudyDefinition Requiring(string version) => Plain with
    {
        Consents = new ConsentPlan { Required = [new ConsentDocument { Kind = ConsentKind.Authorization, Version = version }] },
    };
}
