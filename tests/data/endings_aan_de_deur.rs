[
    Kept {
        ending: "end_door_ajar",
        seed: 1,
        draws: "profile=gewoon,v_source=anonymous,v_arrears=one,v_neighbour=quiet,v_dog=no_dog,v_clothes=work,v_mood=flat",
        choose: "arrears,own_it,boss,crane,sit_post,bothers,checklist,together,steer,return",
    },
    Kept {
        ending: "end_door_card",
        seed: 49,
        draws: "profile=mild,v_source=named,v_arrears=three,v_eviction=set,v_neighbour=quiet,v_dog=bruno,v_clothes=work,v_mood=dry",
        choose: "honest,known,threat,card",
    },
    Kept {
        ending: "end_door_open",
        seed: 75,
        draws: "profile=mild,v_source=named,v_arrears=three,v_eviction=set,v_neighbour=quiet,v_dog=bruno,v_clothes=pyjamas,v_mood=dry",
        choose: "honest,known,boss,dog,cold,network,reflect,call_now,time,return",
    },
    Kept {
        ending: "end_door_shut",
        seed: 32,
        draws: "profile=mild,v_source=named,v_arrears=three,v_eviction=not_set,v_neighbour=quiet,v_dog=bruno,v_clothes=pyjamas,v_mood=dry",
        choose: "sorry,bye",
    },
    Kept {
        ending: "end_door_slammed",
        seed: 188,
        draws: "profile=stroef,v_source=anonymous,v_arrears=two,v_neighbour=quiet,v_dog=bruno,v_clothes=pyjamas,v_mood=dry",
        choose: "pretext,insist",
    },
    Kept {
        ending: "end_safe_exit",
        seed: 87,
        draws: "profile=stroef,v_source=anonymous,v_arrears=three,v_eviction=not_set,v_neighbour=listening,v_dog=no_dog,v_clothes=pyjamas,v_mood=flat",
        choose: "arrears,safe_exit",
    },
]
