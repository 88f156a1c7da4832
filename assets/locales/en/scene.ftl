# The scene in words, for those who do not see the picture.

scene-place-gallery = You stand on the walkway, in front of the door.
scene-place-doorway = You stand at the front door, on the street.
scene-place-stairwell = You stand in the stairwell, in front of the door.
scene-place-hallway = You stand in the hall, just inside.
scene-place-kitchen = You are in the kitchen, by the table.
scene-place-living-room = You are in the living room.
scene-place-community-centre = You are in the community centre.
scene-place-office = You are at the office.
scene-place-street = You stand outside, in the street.

scene-door-shut = The door is shut.
scene-door-chain = The door is on the chain.
scene-door-ajar = The door is ajar.
scene-door-open = The door is open.

scene-posture-closed = stands with arms crossed
scene-posture-turned-away = stands half turned away
scene-posture-upright = stands upright
scene-posture-leaning = leans against the doorpost
scene-posture-open = stands facing you with relaxed hands
scene-posture-sitting = sits
scene-posture-standing = has got up
scene-posture-chin-on-hand = rests the chin on a hand
scene-seated-closed = sits with arms crossed
scene-seated-turned-away = sits half turned away
scene-seated-upright = sits upright
scene-seated-leaning = leans back a little
scene-seated-open = sits facing you with relaxed hands

scene-face-suspicious = looks wary
scene-face-angry = looks angry
scene-face-ashamed = looks at the floor
scene-face-tired = looks tired
scene-face-blank = keeps a straight face
scene-face-calm = looks calm
scene-face-amused = half smiles
scene-face-moved = is touched
scene-face-relieved = looks relieved
scene-face-talking = is in the middle of a story
scene-face-worried = looks worried
scene-face-surprised = looks surprised
scene-face-thinking = is thinking

scene-body = { $name } { $posture } and { $face }.
scene-body-posture = { $name } { $posture }.
scene-body-face = { $name } { $face }.
scene-with = { $name } is there too.

scene-light-morning = It is morning.
scene-light-afternoon = It is afternoon.
scene-light-evening = It is evening, the lamps are on.
scene-light-rain = It is a grey, wet day.

# What you hear. It is there too for whoever has the sound off.
scene-sound-bell = The doorbell rings.
scene-sound-chain = The chain rattles.
scene-sound-letter-flap = The letter flap clatters.
scene-sound-steps = You hear footsteps.
scene-sound-kettle = The kettle is on.
scene-sound-door = You hear the door.

scene-sees = You see: { $things }.
scene-object-post = a pile of post
scene-object-photo = a photo
scene-object-drawing = a drawing
scene-object-dog = a dog
scene-object-plant = a plant
scene-object-curtains = closed curtains
scene-object-medicine-box = a medicine box
scene-object-balcony = a full balcony
scene-object-crew-photo = a photo of a crew under a crane
scene-object-second-toothbrush = a second toothbrush
scene-object-letter = a letter in the hand
scene-object-pyjamas = pyjamas under the clothes
scene-object-phone = a phone
scene-object-bin-bag = a full bin bag
scene-object-crane-calendar = a calendar with a dock crane
scene-object-clock = a clock
scene-object-stool = a stool
scene-object-card = a visiting card
scene-object-oil-can = a shining oil can
scene-object-letter-boxes = a row of letter boxes
scene-object-broom = a broom
scene-object-magnifying-glass = a magnifying glass
scene-object-tram-sign = an old tram sign
scene-object-fridge-card = a card on the fridge
scene-object-newspaper = a newspaper
scene-object-salt-and-pepper = a sugar bowl, a pepper pot and a salt cellar
scene-object-bike = a bike
scene-object-sheet = a sheet with a dot
scene-object-sheet-above = a sheet with names above the dot
scene-object-sheet-full = a sheet with names above and below the dot
scene-object-marker = a marker
scene-object-dish = a dish of fritters
scene-object-candle = a candle in front of a photo of an old woman
scene-object-fruit-bowl = a fruit bowl
scene-object-coffee-pot = a coffee pot
scene-object-calendar = a calendar with a pen
scene-object-tin = a biscuit tin
scene-object-dove-card = a card with a dove
scene-object-open-window = an open window
