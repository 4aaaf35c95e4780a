using System.Runtime.CompilerServices;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Casework;

/// <summary>Which study file holds for whom.</summary>
public static class StudyShelf
{
    /// <summary>Earlier versions with the newest consents, made once: what is known of a study is kept by its object.</summary>
    private static readonly ConditionalWeakTable<StudyDefinition, StudyDefinition> Amended = [];

    /// <summary>Versions with those before them, for people who were moved.</summary>
    private static readonly ConditionalWeakTable<StudyDefinition, StudyDefinition> Followed = [];

    /// <summary>The version that a person takes part in, or moves to; the newest of the input's study for somebody new.</summary>
    /// <exception cref="InvalidOperationException">The file is not among the published ones.</exception>
    public static StudyDefinition Of(this IStudies studies, Participation person, Input input) =>
        input is Input.StaffRecorded { Record: StaffRecord.Migration to } && studies.Find(person.Study, to.Version) is { } later ? later
        : person.StudyVersion > 0 ? studies.Of(person)
        : studies.Newest(StudyOf(person, input)) ?? throw Missing(StudyOf(person, input), "any version");

    /// <summary>The version that a person takes part in, with the consents that the newest one requires, and those before it where the person was moved.</summary>
    /// <exception cref="InvalidOperationException">The file is not among the published ones.</exception>
    public static StudyDefinition Of(this IStudies studies, Participation person) =>
        WithEarlier(studies, person, studies.Current(person));

    private static StudyDefinition Current(this IStudies studies, Participation person) =>
        studies.Newest(person.Study) is not { } newest ? throw Missing(person.Study, "any version")
        : person.StudyVersion is 0 || person.StudyVersion == newest.Version ? newest
        : studies.Find(person.Study, person.StudyVersion) is { } own ? Amended.GetValue(own, older => older with { Consents = newest.Consents })
        : throw Missing(person.Study, $"version {person.StudyVersion}");

    /// <summary>What was earned under an earlier version is paid by its rules.</summary>
    private static StudyDefinition WithEarlier(IStudies studies, Participation person, StudyDefinition own) => person.FormerVersions.IsEmpty
        ? own
        : Followed.GetValue(own, later => later with { Earlier = [.. studies.All.Where(study => study.Id == later.Id && study.Version < later.Version).OrderBy(study => study.Version)] });

    /// <summary>The site that texts from a number, in the newest version of each study; nothing if none does.</summary>
    public static (StudyDefinition Study, Site Site)? ByNumber(this IStudies studies, PhoneNumber number) =>
        studies.Sites().Where(owner => PhoneNumber.Read(owner.Site.SenderNumber) == number).Select(owner => ((StudyDefinition, Site)?)owner).FirstOrDefault();

    /// <summary>Every site of the newest version of each study.</summary>
    public static IEnumerable<(StudyDefinition Study, Site Site)> Sites(this IStudies studies) =>
        from study in studies.All
        group study by study.Id into versions
        let newest = versions.MaxBy(study => study.Version)
        from site in newest.Sites
        select (newest, site);

    /// <summary>Every linked survey of all versions.</summary>
    public static IEnumerable<LinkedSurvey> Surveys(this IStudies studies) =>
        studies.All.SelectMany(study => study.Occasions).Select(plan => plan.Survey).OfType<LinkedSurvey>();

    /// <summary>Whether any version of a study has a site. A slip in an id must not read as "nothing there".</summary>
    public static bool HasSite(this IStudies studies, StudyId study, SiteId site) =>
        studies.All.Any(version => version.Id == study && version.Sites.Any(known => known.Id == site));

    private static StudyId StudyOf(Participation person, Input input) => input switch
    {
        Input.TextUnjudged unjudged => unjudged.Study,
        Input.StrangerWrote stranger => stranger.Study,
        Input.UnanswerableWrote unanswerable => unanswerable.Study,
        _ => person.Study,
    };

    private static InvalidOperationException Missing(StudyId study, string version) =>
        new($"Study {study} in {version} is not among the published files; put it back into the studies folder.");
}
