#pragma warning disable IDE0130 // MSBuild looks the attribute up by this full name, in whatever assembly defines it
namespace Microsoft.Build.Framework;

/// <summary>Tells MSBuild 18.3 and later that a task may run beside others in one process. Older versions do not look for it.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class MSBuildMultiThreadableTaskAttribute : Attribute;
