using EmaPain.App.Ports;
using EmaPain.Domain.Allocating;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Staff;

/// <summary>Somebody who is to be enrolled, as read from a form.</summary>
/// <param name="Key">Who.</param>
/// <param name="Study">The version that the person would take part in.</param>
/// <param name="Enrolment">What would be recorded.</param>
/// <param name="Phone">The person's phone.</param>
internal sealed record Applicant(ParticipationKey Key, StudyDefinition Study, StaffRecord.Enrolment Enrolment, PhoneNumber Phone)
{
    /// <summary>The phone, by the number that the site texts from. Only for a site that the study has.</summary>
    public Contact Contact => new(Phone, PhoneNumber.Read(Study.SiteOf(Enrolment.Site).SenderNumber)!.Value);

    public DyadMember Member => new(Key.Participant, Enrolment.Role, Enrolment.Site, Enrolment.Partner);

    /// <summary>The applicant, or what is wrong with the form.</summary>
    public static (Applicant? Applicant, StaffAnswer? Fault) Read(ParticipationKey key, EnrolmentForm form, StudyDefinition? study)
    {
        if (study is null)
        {
            return (null, StaffAnswers.NoStudy(key.Study));
        }

        if (!KeyRules.IsAllowed(key.Participant.Value))
        {
            return (null, new StaffAnswer.BadRequest("bad-id", KeyRules.Sentence("participant id")));
        }

        if (CivilZones.RemedyFor(form.Zone) is { } remedy)
        {
            return (null, StaffAnswers.NoZone(form.Zone, remedy));
        }

        if (PhoneNumber.OfPerson(form.Phone, form.Zone) is not { } phone)
        {
            return (null, StaffAnswers.BadPhoneIn(form.Zone, form.Phone));
        }

        if (StudyNumbers.Contains(study, phone))
        {
            return (null, StaffAnswers.StudyNumber);
        }

        if (form.Weekday is NodaTime.IsoDayOfWeek.None)
        {
            return (null, new StaffAnswer.BadRequest("bad-weekday", "'weekday' is no day of the week. Give one such as monday, or leave it out."));
        }

        if (form.Consent is { } document && ConsentDocuments.MistakeIn(document) is { } mistake)
        {
            return (null, new StaffAnswer.BadRequest("no-document", mistake));
        }

        if (form.Details is { } details && DetailsKeeping.Fault(study, details) is { } fault)
        {
            return (null, fault);
        }

        var enrolment = new StaffRecord.Enrolment(
            form.Role, form.Site, form.Language ?? study.Languages[0], form.Zone, form.Weekday, form.Time, study.Version, form.Partner);
        return (new Applicant(key, study, enrolment, phone), null);
    }
}
