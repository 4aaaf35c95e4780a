using System.Collections.Immutable;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Tests.Studies;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>Somebody's course of a trial, drawn: the newest version of every shipped study and one with all that a calendar can have, each role and arm, every zone.</summary>
internal sealed record DrawnCourse(StudyDefinition Study, RoleId Role, string? Arm, string Zone, int Minute, ImmutableArray<int> Acts)
{
    private static readonly ImmutableArray<StudyDefinition> Studies = [.. StudyFiles.Studies.Select(Trial.NewestOf), CalendarStudy.Study];
    private static readonly ImmutableArray<string> Zones = [.. DateTimeZoneProviders.Tzdb.Ids.Order(StringComparer.Ordinal)];

    public static Arbitrary<DrawnCourse> All() =>
        (from study in Gen.Elements(Studies.AsEnumerable())
         from role in Gen.Elements(study.Roles.AsEnumerable())
         from arm in Gen.Elements(study.Arms.Select(arm => arm.Id.Value).DefaultIfEmpty())
         from zone in Gen.Elements(Zones.AsEnumerable())
         from minute in Gen.Choose(0, 5 * 365 * 1440)
         from acts in Gen.Choose(0, 1_000_000).ListOf(50)
         select new DrawnCourse(study, role.Id, arm, zone, minute, [.. acts])).ToArbitrary();

    /// <summary>Somebody who may be activated.</summary>
    public Trial Begin()
    {
        var trial = new Trial(Study, Zone, Arm, role: Role, at: Instant.FromUtc(2025, 1, 1, 0, 0) + Duration.FromMinutes(Minute));
        trial.Screen();
        return trial;
    }

    public override string ToString() => $"{Study.Id} {Role} {Arm} in {Zone} from minute {Minute}: {string.Join(' ', Acts)}";
}
